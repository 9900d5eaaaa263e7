"""How many minutes each stage may take at most (ON_RECORD_MINUTES_NAME); all of it stays within twelve hours on two cores."""
import os

LIMITS = {'ENCODER': 40, 'GENERAL': 110, 'TEACHER': 120, 'ANSWERS': 100, 'STUDENT': 120, 'OUT': 10}


def minutes(name):
    return float(os.environ.get(f'ON_RECORD_MINUTES_{name}', LIMITS[name]))
