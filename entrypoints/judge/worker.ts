import { type Port, serveModels } from '../../contradiction'

declare const self: Port

serveModels(self)
