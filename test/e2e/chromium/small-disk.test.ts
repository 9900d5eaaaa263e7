import { faultyChromium } from '../support/shared'
import { survivesFullDisk } from '../support/small-disk-story'

survivesFullDisk(faultyChromium)
