"""Run a small BERT sentence encoder (all-MiniLM-L6-v2) with numpy, from its safetensors file."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

HEADS = 12
BATCH = 256
_SMALL = 1e-12


class Encoder:
    """Sentence embeddings as the model's own pooling makes them: the mean of the last layer."""

    def __init__(self, folder: Path) -> None:
        """Load `model.safetensors` and `tokenizer.json` from the model's folder."""
        from tokenizers import Tokenizer  # type: ignore[import-not-found]

        self._weights = _safetensors(folder / "model.safetensors")
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._layers = 1 + max(
            int(name.split(".")[2]) for name in self._weights if name.startswith("encoder.layer.")
        )

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One row of unit length for each text, in order."""
        tokens = [encoding.ids for encoding in self._tokenizer.encode_batch(list(texts))]
        rows: dict[int, NDArray[np.float32]] = {}
        for batch in _batches_of_one_length(tokens):
            found = self._forward(np.array([tokens[index] for index in batch]))
            rows |= dict(zip(batch, found, strict=True))
        return np.stack([rows[index] for index in range(len(tokens))])

    def _forward(self, tokens: NDArray[np.int64]) -> NDArray[np.float32]:
        weights = self._weights
        state = weights["embeddings.word_embeddings.weight"][tokens]
        state = state + weights["embeddings.position_embeddings.weight"][: tokens.shape[1]]
        state = state + weights["embeddings.token_type_embeddings.weight"][0]
        state = self._normalised(state, "embeddings.LayerNorm")
        for layer in range(self._layers):
            state = self._layer(state, f"encoder.layer.{layer}")
        mean = state.mean(axis=1)
        unit: NDArray[np.float32] = mean / np.linalg.norm(mean, axis=1, keepdims=True)
        return unit

    def _layer(self, state: NDArray[np.float32], name: str) -> NDArray[np.float32]:
        size, length, width = state.shape
        heads = (size, length, HEADS, width // HEADS)
        query, key, value = (
            self._linear(state, f"{name}.attention.self.{part}").reshape(heads).swapaxes(1, 2)
            for part in ("query", "key", "value")
        )
        scores = query @ key.swapaxes(2, 3) / math.sqrt(width // HEADS)
        scores = np.exp(scores - scores.max(axis=3, keepdims=True))
        scores /= scores.sum(axis=3, keepdims=True)
        mixed = (scores @ value).swapaxes(1, 2).reshape(size, length, width)
        mixed = self._linear(mixed, f"{name}.attention.output.dense")
        state = self._normalised(state + mixed, f"{name}.attention.output.LayerNorm")
        inner = _gelu(self._linear(state, f"{name}.intermediate.dense"))
        inner = self._linear(inner, f"{name}.output.dense")
        return self._normalised(state + inner, f"{name}.output.LayerNorm")

    def _linear(self, state: NDArray[np.float32], name: str) -> NDArray[np.float32]:
        weight = self._weights[f"{name}.weight"]
        moved = state.reshape(-1, state.shape[-1]) @ weight.T + self._weights[f"{name}.bias"]
        shaped: NDArray[np.float32] = moved.reshape(*state.shape[:-1], weight.shape[0])
        return shaped

    def _normalised(self, state: NDArray[np.float32], name: str) -> NDArray[np.float32]:
        centred = state - state.mean(axis=-1, keepdims=True)
        spread = np.sqrt((centred**2).mean(axis=-1, keepdims=True) + _SMALL)
        scaled: NDArray[np.float32] = (
            centred / spread * self._weights[f"{name}.weight"] + self._weights[f"{name}.bias"]
        )
        return scaled


def _gelu(values: NDArray[np.float32]) -> NDArray[np.float32]:
    """The Gaussian error linear unit, in its tanh form (within 0.001 of the exact one)."""
    inner = math.sqrt(2 / math.pi) * (values + 0.044715 * values * values * values)
    halved: NDArray[np.float32] = 0.5 * values * (1 + np.tanh(inner))
    return halved


def _batches_of_one_length(tokens: Sequence[Sequence[int]]) -> Iterator[list[int]]:
    lengths: dict[int, list[int]] = {}
    for index, each in enumerate(tokens):
        lengths.setdefault(len(each), []).append(index)
    for indices in lengths.values():
        for start in range(0, len(indices), BATCH):
            yield indices[start : start + BATCH]


def _safetensors(path: Path) -> dict[str, NDArray[np.float32]]:
    """The tensors of a safetensors file: a length, a JSON header, then the numbers."""
    content = path.read_bytes()
    size = int.from_bytes(content[:8], "little")
    header = json.loads(content[8 : 8 + size])
    numbers = memoryview(content)[8 + size :]
    return {
        name: np.frombuffer(numbers[slice(*about["data_offsets"])], dtype="<f4").reshape(
            about["shape"]
        )
        for name, about in header.items()
        if name != "__metadata__" and about["dtype"] == "F32"
    }
