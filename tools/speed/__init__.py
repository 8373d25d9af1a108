"""What the benchmark is made of: replies from parts, processes timed in turn, and counts."""
