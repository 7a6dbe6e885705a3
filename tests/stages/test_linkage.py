from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from consilience.stages.groups.components import components
from consilience.stages.groups.linkage import average_link

PAIRS = st.dictionaries(
    st.tuples(st.integers(0, 8), st.integers(0, 8)).filter(lambda pair: pair[0] < pair[1]),
    st.floats(-3, 3, allow_nan=False),
    max_size=30,
)


def test_a_chain_does_not_pull_strangers_together() -> None:
    assert average_link(3, {(0, 1): 1.0, (1, 2): 1.0, (0, 2): -5.0}, 0.5) == [[0, 1], [2]]


@given(PAIRS, st.randoms(use_true_random=False))
def test_clusters_part_the_items_whatever_the_order_of_pairs(pairs: dict, random) -> None:
    clusters = average_link(9, pairs, 0.5)
    assert sorted(i for cluster in clusters for i in cluster) == list(range(9))
    rows = list(pairs.items())
    random.shuffle(rows)
    assert average_link(9, dict(rows), 0.5) == clusters


QUARTERS = st.dictionaries(
    st.tuples(st.integers(0, 8), st.integers(0, 8)).filter(lambda pair: pair[0] < pair[1]),
    st.integers(-12, 12).map(lambda n: n / 4),  # sums without rounding, and many equals
    max_size=36,
)


@given(QUARTERS, st.sampled_from([0.0, -1.0, -4.0]))
def test_the_likeliest_pair_merges_first_of_equals_the_lowest(pairs: dict, absent: float) -> None:
    assert average_link(9, pairs, 0.5, absent) == slowly_linked(9, pairs, 0.5, absent)


def slowly_linked(count: int, pairs: dict, least: float, absent: float) -> list[list[int]]:
    """Compare all clusters anew before each merger."""
    clusters = [[i] for i in range(count)]
    while True:
        ranked = []
        for a, b in combinations(clusters, 2):
            between = [pairs[min(i, j), max(i, j)] - absent for i in a for j in b if (min(i, j), max(i, j)) in pairs]
            mean = sum(between) / (len(a) * len(b))
            if between and mean >= least - absent:
                ranked.append((-mean, a, b))
        if not ranked:
            return clusters
        _, a, b = min(ranked)
        clusters = sorted([*(each for each in clusters if each not in (a, b)), sorted(a + b)])


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=12))
def test_components_part_the_items(pairs: list[tuple[int, int]]) -> None:
    found = components(range(10), pairs)
    assert sorted(i for part in found for i in part) == list(range(10))
    where = {i: n for n, part in enumerate(found) for i in part}
    assert all(where[a] == where[b] for a, b in pairs)
