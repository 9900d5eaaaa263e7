import '../../components/surface.css'
import '../../components/cards.css'
import './library.css'
import { mount } from '../../components/mount'
import { WithRecord } from '../../components/with-record'
import { Rescue } from './data/rescue'
import { Library } from './library'

mount(
  <WithRecord failed={(error) => <Rescue error={error} />}>
    <Library />
  </WithRecord>,
)
