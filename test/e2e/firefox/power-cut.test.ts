import { survivesPowerCuts } from '../support/power-cut'
import { faultyFirefox } from '../support/shared'

survivesPowerCuts(faultyFirefox)
