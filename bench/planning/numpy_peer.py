"""The model vectorised over runs: python3 numpy_peer.py SCENARIO RUNS SEED. Counts are arrays of grade, cohort and run."""
import numpy as np
from peer import band, run_peer


def simulate(models, runs, seed):
    chance = np.random.Generator(np.random.PCG64(seed))
    results = [one_service(model, runs, chance) for model in models]
    return [sums for sums, _ in results], [squares for _, squares in results]


def one_service(model, runs, chance):
    kinds = sorted({(served, fte) for _, served, fte, _ in model.staff}, reverse=True)
    first = len(kinds)
    served = np.array([kind[0] for kind in kinds] + [-1 - month for month in range(model.months)])
    fte = np.array([kind[1] for kind in kinds] + [1.0] * model.months)
    grades = len(model.grades)
    counts = np.zeros((grades, len(served), runs), dtype=np.int64)
    for grade, months, part, count in model.staff:
        counts[grade, kinds.index((months, part))] += count
    stock = np.einsum("gcr,c->gr", counts[:, :first], fte[:first])
    leave = np.array(model.leave)
    sums, squares = [], []
    for month in range(1, model.months + 1):
        here = first + month - 1
        now = served[:here] + month - 1
        rate = leave[[band(value) for value in now]]
        people = counts[:, :here]
        there = people.nonzero()
        gone = np.zeros_like(people)
        gone[there] = chance.binomial(people[there], rate[there[1]])
        people -= gone
        stock -= np.einsum("gcr,c->gr", gone, fte[:here])
        progress(model, counts, stock, now, fte, chance)
        recruit(model, counts, stock, month, here, chance)
        if model.calendar(month) == 9:
            sums.append(stock.sum(axis=1))
            squares.append((stock**2).sum(axis=1))
    return sums, squares


def progress(model, counts, stock, now, fte, chance):
    moves = []
    for source, to, after, rate in model.rules:
        enough = int((now >= after).sum())
        people = counts[source, :enough]
        there = people.nonzero()
        going = np.zeros_like(people)
        going[there] = chance.binomial(people[there], rate)
        if model.caps[to] != float("inf"):
            room = model.caps[to] - stock[to]
            for cohort in np.flatnonzero(going.any(axis=1)):
                fits = np.maximum(0, np.floor((room + 1e-9) / fte[cohort])).astype(np.int64)
                going[cohort] = np.minimum(going[cohort], fits)
                room = room - going[cohort] * fte[cohort]
        people -= going
        moved = fte[:enough] @ going
        stock[source] -= moved
        stock[to] += moved
        moves.append((to, enough, going))
    for to, enough, going in moves:
        counts[to, :enough] += going


def recruit(model, counts, stock, month, cohort, chance):
    for grade, posts in enumerate(model.posts):
        vacant = np.maximum(0, posts - stock[grade])
        room = model.caps[grade] - stock[grade]
        if grade == model.nqsw:
            if model.calendar(month) not in model.cycle:
                continue
            starts = np.floor(vacant + model.over * posts + 1e-9)
        else:
            starts = np.minimum(np.floor(vacant + 1e-9), np.maximum(0, np.floor(room + 1e-9))).astype(np.int64)
            starts = chance.binomial(starts, model.fill)
        counts[grade, cohort] += starts.astype(np.int64)
        stock[grade] += starts


run_peer(simulate)
