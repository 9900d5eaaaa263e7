import { killedAtEachPoint } from '../support/fault-table'
import { faultyFirefox } from '../support/shared'

killedAtEachPoint(faultyFirefox)
