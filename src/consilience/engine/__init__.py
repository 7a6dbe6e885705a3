"""Where stages run."""

from consilience.engine.order import Step, check_order
from consilience.engine.paired import paired
from consilience.engine.pool import ProcessPool
from consilience.engine.port import Engine, Failure
from consilience.engine.process import InProcess
from consilience.engine.sweeping import unswept

__all__ = ["Engine", "Failure", "InProcess", "ProcessPool", "Step", "check_order", "paired", "unswept"]
