import { faultyFirefox } from '../support/shared'
import { survivesFullDisk } from '../support/small-disk-story'

survivesFullDisk(faultyFirefox)
