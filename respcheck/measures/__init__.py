from respcheck.measures.base import Measure
MEASURES: dict[str, Measure] = {}
