"""`python -m respcheck` is `respcheck`."""

from respcheck.cli import main

main()
