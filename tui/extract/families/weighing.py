"""How evidence is weighed, the same for every family."""


def weighed(good: float, total: float, few: float, most: float = 1.0) -> float:
    """The share of what fits, times `most`; few weigh less: n that fit count n / (n + few)."""
    if total <= 0 or good <= 0:
        return 0.0
    return most * (good / total) * good / (good + few)
