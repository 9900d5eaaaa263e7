import '../../components/surface.css'
import '../../components/cards.css'
import './welcome.css'
import { mount } from '../../components/mount'
import { Welcome } from './welcome'

mount(<Welcome />)
