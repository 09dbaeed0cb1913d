"""python3 -m unittest: the parts of the training that would fail silently."""

import unittest

import numpy as np

from batches import Batch, bags
from cloze import question
from corpus import sentences, words
from export import quantise
from onnx_file import read_table, table_model
from smooth import smooth, soften
from train import Contrast
from vocabulary import Tokenizer, learn


class Text(unittest.TestCase):
    def test_words_lose_case_and_accents_and_keep_punctuation_apart(self):
        self.assertEqual(words("Café-Bar, №1"), ["cafe", "-", "bar", ",", "№", "1"])

    def test_sentences_end_before_a_capital_only(self):
        self.assertEqual(sentences("It cost 3.5 m. a year. Then it fell."), ["It cost 3.5 m. a year.", "Then it fell."])

    def test_a_word_is_cut_greedily_and_unknown_letters_make_it_unknown(self):
        tokenizer = Tokenizer(["[PAD]", "[UNK]", "un", "##ite", "##i", "##t"])
        self.assertEqual(tokenizer.text("unit unite unix"), [2, 4, 5, 2, 3, 1])

    def test_the_most_frequent_pairs_are_merged_first(self):
        vocabulary = learn({"aba": 400, "abc": 500}, 12)
        self.assertEqual(vocabulary[5:7], ["ab", "##c"])

    def test_a_question_repeats_words_of_its_sentence(self):
        asked = question("The bridge over the river was finished by Robert Stephenson in 1850 after four years.", "Bridge")
        self.assertTrue(asked is None or set(asked.split()) & {"bridge", "finished", "river", "years", "four"})


class Training(unittest.TestCase):
    def test_segments_are_cut_to_the_limit(self):
        tokens = np.arange(10, 20, dtype=np.uint16)
        segments = np.array([[[0, 2], [5, 4]], [[3, 1], [0, 0]]])
        found = bags(tokens, segments, 4, 30)
        self.assertEqual([row.indices.tolist() for row in found], [[10, 11, 15, 16], [13]])

    def test_the_gradient_is_that_of_the_loss(self):
        rng = np.random.default_rng(3)
        tokens = rng.integers(0, 12, 60).astype(np.uint16)
        spans = np.stack([np.arange(0, 40, 5), np.full(8, 4)], axis=1)[:, None]
        batch = Batch(bags(tokens, spans, 4, 12), bags(tokens, spans + [7, 0], 9, 12), np.array([1, 2, 3, 4, 5, 6, 7, 1]))
        table = rng.normal(0, 1, (12, 6))
        contrast = Contrast(8)
        _, gradient = contrast.loss_and_gradient(table.astype(np.float32), batch)
        for row, column in ((0, 0), (5, 3), (11, 5)):
            change = np.zeros_like(table)
            change[row, column] = 1e-2
            above, _ = contrast.loss_and_gradient((table + change).astype(np.float32), batch)
            below, _ = contrast.loss_and_gradient((table - change).astype(np.float32), batch)
            self.assertAlmostEqual((above - below) / 2e-2, gradient[row, column], delta=2e-3)


class Finishing(unittest.TestCase):
    def test_a_rare_row_follows_its_family_more_than_a_frequent_one(self):
        table = np.array([[1.0, 0.0], [0.0, 1.0]])
        found = smooth(table, np.array([10_000, 10]), [[0, 1]])
        self.assertGreater(found[0, 0], 0.98)
        self.assertGreater(found[1, 0], 0.9)

    def test_softening_keeps_directions_and_the_order_of_lengths(self):
        found = np.linalg.norm(soften(np.array([[4.0, 0], [0, 0.25]])), axis=1)
        self.assertTrue(1 < found[0] < 4 and 0.25 < found[1] < 1)

    def test_the_model_file_gives_back_the_table(self):
        table = np.random.default_rng(1).normal(size=(9, 4))
        values, scale = quantise(table)
        found = read_table(table_model(values, scale))
        np.testing.assert_allclose(found, values * scale[:, None])
        self.assertTrue((found[:5] == 0).all())
        self.assertGreater(np.corrcoef(found[5:].ravel(), table[5:].ravel())[0, 1], 0.999)


if __name__ == "__main__":
    unittest.main()
