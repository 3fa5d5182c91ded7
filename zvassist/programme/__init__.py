"""Programme years as data: wording, categories, parameters; local authorities; offices by date."""
