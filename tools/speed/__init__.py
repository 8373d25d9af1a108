"""What the benchmark is made of: replies from parts, processes in turn, and their ratios."""
