"""Golden pictures: how every step of the walkthrough ends, in every view and look."""
