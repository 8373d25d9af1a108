"""The parts of the recipe that makes the mood's weights."""
