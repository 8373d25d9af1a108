"""Syllable counts of the CMU Pronouncing Dictionary, as package data."""
