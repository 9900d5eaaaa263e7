import { survivesPowerCuts } from '../support/power-cut'
import { faultyChromium } from '../support/shared'

survivesPowerCuts(faultyChromium)
