import '../../components/surface.css'
import '../../components/cards.css'
import './library.css'
import { mount } from '../../components/mount'
import { WithRecord } from '../../components/with-record'
import { Library } from './library'

mount(
  <WithRecord>
    <Library />
  </WithRecord>,
)
