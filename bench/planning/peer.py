"""What the peers share: the scenario, dates, and what they print: the mean and variance of every stock over the runs."""
import json
import sys
import time

BANDS = ("under2", "2to5", "over5")


def band(served):
    return 0 if served < 24 else 1 if served < 60 else 2


def monthly(annual):
    return 1 - (1 - annual) ** (1 / 12)


class Model:
    """A service of the scenario, as plain numbers."""

    def __init__(self, scenario, service):
        self.months = scenario["years"] * 12
        self.start_month = int(scenario["start"][5:7])
        self.grades = list(service["posts"])
        self.posts = [service["posts"][grade] for grade in self.grades]
        self.caps = [service.get("caps", {}).get(grade, float("inf")) for grade in self.grades]
        self.nqsw = self.grades.index("nqsw")
        self.leave = [monthly(service["leave"][name]) for name in BANDS]
        self.rules = [
            (self.grades.index(rule["from"]), self.grades.index(rule["to"]), rule["afterMonths"], monthly(rule["perYear"]))
            for rule in service["progress"]
        ]
        self.cycle = service["recruit"]["nqsw"]["months"]
        self.over = float(service["recruit"]["nqsw"]["posts"].removeprefix("vacant").strip("+%") or 0) / 100
        self.fill = service["recruit"]["others"]["fillPerMonth"]
        self.staff = [(self.grades.index(row["grade"]), row["serviceMonths"], row["fte"], row["count"]) for row in service["staff"]]

    def calendar(self, month):
        return (self.start_month - 1 + month) % 12 + 1


def run_peer(simulate):
    """simulate(models, runs, seed) gives the sums and sums of squares of stocks, [service][date][grade]."""
    with open(sys.argv[1]) as file:
        scenario = json.load(file)
    runs, seed = int(sys.argv[2]), int(sys.argv[3])
    models = [Model(scenario, service) for service in scenario["services"]]
    before = time.process_time()
    sums, squares = simulate(models, runs, seed)
    seconds = time.process_time() - before
    cells = []
    for service, square in zip(sums, squares):
        for date, squared in zip(service, square):
            for total, of_squares in zip(date, squared):
                mean = float(total) / runs
                cells.append([mean, max(0.0, float(of_squares) / runs - mean * mean)])
    print(json.dumps({"seconds": seconds, "cells": cells}))
