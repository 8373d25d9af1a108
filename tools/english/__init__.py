"""The parts of the recipe for the embedded English pipeline."""
