import '../../components/surface.css'
import '../../components/review.css'
import './sidepanel.css'
import { mount } from '../../components/mount'
import { WithRecord } from '../../components/with-record'
import { SidePanel } from './sidepanel'

mount(
  <WithRecord>
    <SidePanel />
  </WithRecord>,
)
