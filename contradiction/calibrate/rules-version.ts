/**
 * Version of evidence, brakes and calibrations together. To be raised with every change that flags other pairs: a record is then judged
 * again, and open findings that no longer hold are taken back.
 */
export const RULES = 6
