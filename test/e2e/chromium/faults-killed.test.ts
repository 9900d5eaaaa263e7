import { killedAtEachPoint } from '../support/fault-table'
import { faultyChromium } from '../support/shared'

killedAtEachPoint(faultyChromium)
