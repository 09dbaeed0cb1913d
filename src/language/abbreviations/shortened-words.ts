/**
 * Words that a full stop shortens, by language: lower case, without their last full stop. After those behind `|` a sentence
 * may end as well.
 */
export const SHORTENED: Readonly<Record<string, string>> = {
  bg: "г гр ул бул т е н д напр стр св проф инж чл | др вкл",
  ca: "sr sra dr dra pàg núm av c art p ex | etc",
  cs: "č str např tj tzn tzv p pí dr ing mgr bc prof doc ul nám sv r stol mil mld hod min | atd apod aj",
  da: "bl ca dvs f eks fx hr fr nr kap s st tlf jf pga mht if bl.a | osv mv m.v",
  de:
    "z b d h u a o ä bzw ca ggf evtl inkl exkl zzgl sog vgl nr abs art bd s str tel hrsg aufl fr hr frl dr prof dipl ing st mio mrd " +
    "geb gest verh jh jhd jahrh v n chr bspw insb insbes max min std sek mind usf allg bes eigtl z.b d.h u.a i.d.r o.ä z.t m.e | usw etc u.a.m",
  el: "κ κα κος δρ π χ δηλ αρ σελ βλ μ λεωφ οδ | κλπ κ.λπ κτλ κ.ά",
  es: "sr sra srta sres d dña dr dra ing lic prof av avda c pág págs núm nº art cap p ej vs aprox tel ud uds ee uu s | etc",
  et: "nr lk nt st sh jne s.t dr prof | jms jne",
  fi: "esim ks mm ts eli n nro s klo v ym k puh tri prof ns | jne yms ym",
  fr: "m mm mme mlle mgr dr pr st ste av bd art chap p pp n no tél env ex c.-à-d cf fig vol éd max min | etc",
  hr: "npr tj tzv br str ul dr prof mr sv g god st mil mlrd | itd sl i",
  hu: "pl ún kb ill dr prof ifj id u út sz old vö ún kft zrt szt | stb",
  id: "bpk sdr dr ir drs jl no hlm yth tgl ttd mis | dll dsb dst",
  it: "sig sigg sig.ra dott dott.ssa prof ing avv arch geom pag pagg p n art cap vol fig es ecc tel v ca s | ecc etc",
  lt: "pvz t y g pr a m d nr psl dr prof | ir kt",
  nl: "dhr mevr mw dr drs ir ing mr prof bijv bv nl d.w.z o.a m.b.t i.p.v blz p nr ca st incl excl max min resp tel jl vgl zgn | enz etc",
  no: "bl ca dvs f eks hr fr nr kap s st tlf jf pga ifm bl.a | osv mv",
  pl: "np tj tzn tzw ul al pl nr str s r w dr inż mgr prof hab ks św godz min tys mln mld ok im m.in p.n.e n.e | itd itp",
  pt: "sr sra srta srs dr dra eng prof profa av r pág págs p núm nº art cap ex vol tel aprox | etc",
  ro: "dl dna d-na dr prof ing nr str bd bl ap pag art cap ex sf sec lt | etc ș.a",
  ru: "т е н э г гг ул пр д кв стр с рис табл гл ст п пп им см ср напр проф акад доц инж тыс млн млрд руб коп кг км м в вв н.э т.е т.к | др пр т.д т.п",
  sk: "č str napr tj tzn tzv p dr ing mgr prof doc ul nám sv r stor mil mld | atď apod pod",
  sl: "npr t i št str ul dr prof mag sv g ga oz | itd ipd",
  sr: "нпр тј тзв бр стр ул др проф св г год npr tj tzv br str ul dr prof sv g god | итд itd",
  sv: "bl ca dvs d v s t ex f e m nr kap sid st tel jfr pga fr hr bl.a t.ex | osv mm m.m",
  tr: "dr prof doç yrd av sn müh mah cad sok no s sf bkz örn m mö ms yy tel st | vb vs vd",
  uk: "т е н д м вул просп буд кв с стор рис табл ст п ім див напр проф акад доц тис млн млрд грн р рр | ін т.д т.п",
  vi: "tp ths ts gs pgs bs ks tr | v.v",
};

/** Languages that write "third" as "3." */
export const WITH_ORDINALS: ReadonlySet<string> = new Set("cs da de et fi hr hu lt no sk sl sr".split(" "));
