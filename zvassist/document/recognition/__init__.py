"""The parts of recognise(): a stream of text, wording as patterns, evidence and its judgement."""
