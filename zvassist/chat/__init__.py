"""Understanding of German: engines behind one seam, proposals with their evidence, prompts."""
