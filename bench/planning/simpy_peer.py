"""The model person by person in SimPy: python3 simpy_peer.py SCENARIO RUNS SEED. Each person is a process."""
import math
import random

import simpy
from peer import band, run_peer


class Person:
    __slots__ = ("grade", "hired", "fte", "moved", "here")

    def __init__(self, grade, hired, fte):
        self.grade, self.hired, self.fte, self.moved, self.here = grade, hired, fte, 0, True


class Service:
    """Within a month people leave at its start, and progress and are recruited at its end."""

    def __init__(self, env, model, chance, stocks):
        self.env, self.model, self.chance, self.stocks = env, model, chance, stocks
        self.people = []
        for grade, served, fte, count in model.staff:
            for _ in range(count):
                self.join(grade, -served, fte)
        env.process(self.live())

    def join(self, grade, hired, fte):
        person = Person(grade, hired, fte)
        self.people.append(person)
        self.env.process(self.stay(person))

    def stay(self, person):
        leave, draw, env, hired = self.model.leave, self.chance.random, self.env, person.hired
        while True:
            if draw() < leave[band(int(env.now) - hired)]:
                person.here = False
                return
            yield env.timeout(1)

    def live(self):
        model = self.model
        yield self.env.timeout(0.5)
        for month in range(1, model.months + 1):
            self.people = [person for person in self.people if person.here]
            stock = [0.0] * len(model.grades)
            for person in self.people:
                stock[person.grade] += person.fte
            self.progress(month, stock)
            self.recruit(month, stock)
            if model.calendar(month) == 9:
                self.stocks.append(stock)
            yield self.env.timeout(1)

    def progress(self, month, stock):
        draw = self.chance.random
        for source, to, after, rate in self.model.rules:
            may = [p for p in self.people if p.grade == source and p.moved < month and month - 1 - p.hired >= after]
            may.sort(key=lambda person: (person.hired, -person.fte))
            for person in may:
                if draw() < rate and stock[to] + person.fte <= self.model.caps[to] + 1e-9:
                    stock[source] -= person.fte
                    stock[to] += person.fte
                    person.grade, person.moved = to, month

    def recruit(self, month, stock):
        model = self.model
        for grade, posts in enumerate(model.posts):
            vacant = max(0.0, posts - stock[grade])
            if grade == model.nqsw:
                starts = math.floor(vacant + model.over * posts + 1e-9) if model.calendar(month) in model.cycle else 0
            else:
                free = min(vacant, max(0.0, model.caps[grade] - stock[grade]))
                starts = sum(self.chance.random() < model.fill for _ in range(math.floor(free + 1e-9)))
            for _ in range(starts):
                self.env.process(self.begin(grade, month))
            stock[grade] += starts

    def begin(self, grade, month):
        """Who is hired in a month is there from the next one on."""
        yield self.env.timeout(0.5)
        self.join(grade, month, 1.0)


def simulate(models, runs, seed):
    dates = sum(models[0].calendar(month) == 9 for month in range(1, models[0].months + 1))
    empty = lambda: [[[0.0] * len(model.grades) for _ in range(dates)] for model in models]
    sums, squares = empty(), empty()
    for run in range(runs):
        env, chance = simpy.Environment(), random.Random(seed * 1_000_003 + run)
        stocks = [[] for _ in models]
        for model, kept in zip(models, stocks):
            Service(env, model, chance, kept)
        env.run(until=models[0].months + 0.25)
        for at, service in enumerate(stocks):
            for date, grades in enumerate(service):
                for grade, stock in enumerate(grades):
                    sums[at][date][grade] += stock
                    squares[at][date][grade] += stock * stock
    return sums, squares


run_peer(simulate)
