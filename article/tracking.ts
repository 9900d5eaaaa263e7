/**
 * Query parameters that say where a reader came from and never which article it is.
 * Gathered from the documentation of the mail, advertising and analytics services that add them.
 */
const NAMES = new Set(
  `fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ysclid twclid ttclid igshid igsh li_fat_id epik mc_cid mc_eid mkt_tok
  _hsenc _hsmi _ga _gl _openstat ref ref_src ref_url referrer cmpid cmp cmpl smid smtyp smprod ito xtor spm scid s_cid ncid sr_share
  share sharetype share_id srnd taid tpcc guccounter guce_referrer guce_referrer_sig ocid cvid partner feedtype feedname rss
  soc_src soc_trk soc_platform hss_channel wtmc wt_mc wt_zmc icid campaign_id`.split(/\s+/),
)
const PREFIXES = ['utm_', 'ns_', 'oly_', 'vero_', 'hsa_', 'pk_', 'mtm_', 'matomo_', 'at_', 'guce_', '__twitter', 'fb_', 'trk_']

/** Whether a query parameter of this name can be left out without changing the page. */
export function isTrackingParameter(name: string): boolean {
  const lower = name.toLowerCase()
  return NAMES.has(lower) || PREFIXES.some((prefix) => lower.startsWith(prefix))
}
