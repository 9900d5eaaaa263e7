import '../../components/surface.css'
import '../../components/review.css'
import './popup.css'
import { mount } from '../../components/mount'
import { WithRecord } from '../../components/with-record'
import { Popup } from './popup'

mount(
  <WithRecord>
    <Popup />
  </WithRecord>,
)
