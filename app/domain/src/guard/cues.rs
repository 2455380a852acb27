//! Words that tell what the sign next to them means, in three languages. Mostly stems: what
//! follows them is an ending. Calls `signs`.

use super::signs::{Sign, Words, begins, says, word_after, word_before};

/// Whether one of the `count` words before `at` is such a word.
pub fn before(signs: &[Sign], at: usize, count: usize, is: fn(&[Sign]) -> bool) -> bool {
    distance_before(signs, at, count, is).is_some()
}

/// How many words back such a word stands: 0 is the nearest.
pub fn distance_before(signs: &[Sign], at: usize, count: usize, is: fn(&[Sign]) -> bool) -> Option<usize> {
    let mut end = at;
    for distance in 0..count {
        let word = word_before(signs, end)?;
        if is(&signs[word.clone()]) {
            return Some(distance);
        }
        end = word.start;
    }
    None
}

/// Whether one of the `count` words after `at` is such a word.
pub fn after(signs: &[Sign], at: usize, count: usize, is: fn(&[Sign]) -> bool) -> bool {
    let mut from = at;
    (0..count).any(|_| match word_after(signs, from) {
        Some(word) => {
            from = word.end;
            is(&signs[word])
        }
        None => false,
    })
}

pub fn is_any(word: &[Sign], words: &[&str]) -> bool {
    words.iter().any(|other| says(word, other))
}

/// Announces a personal identity code.
pub fn is_identity(word: &[Sign]) -> bool {
    IDENTITY.begins(word)
}

/// Announces a telephone number.
pub fn is_phone(word: &[Sign]) -> bool {
    PHONE.begins(word) || PHONE_WORDS.says(word) || Words("puhelin puhelimen puhelinnumero telefon phone").ends(word)
}

/// Announces a number, of whatever.
pub fn is_number(word: &[Sign]) -> bool {
    Words("numero nummer number").begins(word) || Words("nro nr no num").says(word)
}

/// Announces an e-mail address.
pub fn is_mail(word: &[Sign]) -> bool {
    MAIL.begins(word)
}

/// Announces a number of something that is not a person.
pub fn is_code(word: &[Sign]) -> bool {
    CODES.begins(word) && !begins(word, "tunnistau") || CODE_ENDS.ends(word) || CODE_WORDS.says(word)
}

/// A matter that has a number of its own, but whose people have telephones.
pub fn is_matter(word: &[Sign]) -> bool {
    MATTERS.says(word)
}

/// Tells of a vehicle.
pub fn is_vehicle(word: &[Sign]) -> bool {
    let from = (0..word.len()).find(|from| begins(&word[*from..], "auto"));
    let car = from.is_some_and(|from| {
        !["autoim", "autis", "autom", "autono", "autent", "autor", "autok"]
            .iter()
            .any(|other| begins(&word[from..], other))
    });
    car || VEHICLES.begins(word)
        || Words("bil bilen bils bilens kilvet").ends(word)
        || Words("taksi taksin taksilla taksissa bussi bussin bussilla").ends(word)
        || VEHICLE_WORDS.says(word)
}

/// Tells that a number belongs to a form, a room, a model.
pub fn is_label(word: &[Sign]) -> bool {
    is_code(word) || is_matter(word) || LABELS.begins(word)
}

/// A house or a unit, which has a name of its own.
pub fn is_house(word: &[Sign]) -> bool {
    HOUSES.ends(word)
}

/// Tells that a date is one of birth.
pub fn is_birth(word: &[Sign]) -> bool {
    BIRTH.begins(word) && !says(word, "föddes") || says(word, "synt")
}

/// Is said of people that are born, and of much else that begins.
pub fn is_beginning(word: &[Sign]) -> bool {
    Words("syntyi syntyivät föddes fyller täytti täyttää").says(word)
}

/// A person, seldom anything else.
pub fn is_person(word: &[Sign]) -> bool {
    PEOPLE.begins(word)
}

/// Says that an age is not that of one person.
pub fn is_about(word: &[Sign]) -> bool {
    ABOUT.says(word)
}

const CODES: Words = Words(
    "\
    tosite tositt toimitusn työmäär vakuutusn hankintan ostotil kirjausn kuitin kvitto voucher verifik lupan \
    asiakasn kundn jäsenn medlemsn tapausn hakemusn potilasn kustannusp kustannuslaj tilin tilill tiliö menoko \
    moment määrärah budjetti budget projektik projektin hanken laskun laskul viite viitt dnro diaar asianum \
    asiatunn tilausn ytunn tunnis tunnus tunnuks kostnadsst kontonum referens faktura dnr diarie account invoice \
    reference isbn issn sarjanum serial serie tuotek tuoten artikk artik toimenpidek koodi postin postnum postal \
    sopimusn päätösn lomaken oid inventaari työnum wbs yksikkök enhetsk ärendenum beställningsn purchase tender \
    ticket tiket tukipyyn palvelupyyn verkkolasku",
);
const CODE_ENDS: Words = Words("koodi koodin koodilla koodille tunnus tunnuksella koden kod");
const CODE_WORDS: Words = Words("y id nrot ref kp kpa fo konto kontot tili tilin code codes cost");
const MATTERS: Words = Words(
    "\
    hanke hankkeen hankkeelle projekti projektin projekt projektet laite laitteen versio version lomake lomakkeen \
    lomakkeella lomakkeessa blankett blanketten form tilaus tilauksen order case sopimus sopimuksen avtal avtalet \
    contract po asia asian asiassa päätös päätöksen beslut beslutet ärende ärendet lasku laskun laskulla summa \
    yhteensä",
);

const IDENTITY: Words =
    Words("hetu henkilötun henkilötunnu sotu sosiaaliturvatun personbeteckning personnummer ssn identity beteckning");

const PHONE: Words = Words(
    "\
    puhelin puhelim soit takaisinsoit pirau kilau näppäi rimpau slå tekst yhteystie dial landline lanka vaihte \
    liittym contact kontakt voicemail vastaaja messag luuri gsm telef phone mobil call sms tekstiviest tekstar \
    whatsapp wapp kännyk känny matkapuh reach tavoittaa tavoitettav ringa ringd ringer",
);

const PHONE_WORDS: Words = Words(
    "\
    puh puhnro p line vaihde växel växeln switchboard extension nås tel tfn mob ring rang ringt text texted viber \
    signal fax faksi cell nås telnr hemnummer kotinumero hemnr",
);

const MAIL: Words = Words("sähköpost email e-mail mail meili epost post osoit adress address spost");

const VEHICLES: Words = Words(
    "\
    rekister rekkar kilve kilvi kilpi ajoneuv regist plate vehicle pysäkö parke parki parkki moottoripyör motorcyk \
    motorcycle mopo mopedi moped traktor tractor skylt licen taksi taxi kuorma lastbil perävaun peräkär trailer \
    släp mönkij hinat hinau bogser fordon bussi minibus ambulan moottorikelk fiat mazda honda hyundai peugeot \
    citro renault tesla subaru suzuki mitsubishi dacia bemari toyota volvo skoda nissan opel volkswagen mersu \
    corolla farmari kaara menopeli kulkuneuvo kulkupeli asuntovaunu prätkä husvagn driver parkera pakettia skoter \
    scooter lorry truck skjuts katsast besikt kyyti kyydi kyydis numberplate",
);

const VEHICLE_WORDS: Words = Words(
    "\
    car cars regnr regnro rekno reknro van reg rek bil bilen bilens bilar towed drives driving drove ajaa ajoi \
    ajelee ajeli kör körde",
);

const LABELS: Words = Words(
    "\
    huone huonee tila malli malle kurssi standard tuote tuott rum room modell model kurs course ward osasto \
    avdelning reitti linja bussi buss bus juna tåg train lento flight flyg rivi luokk class sal luokit liite \
    bilaga annex appendix tulostin printer skrivare mittari testi test kapasit modul versio paragraf asetus \
    direkti kriteer",
);

const BIRTH: Words =
    Words("syntynyt syntynee syntymäaik syntymäaja syntymäpäiv syntymäpv född födelse fdd born birth dob");

const PEOPLE: Words = Words(
    "\
    asiak potila lapsi lapse poika poja tyttö tytö tytär tyttär vauva hän nainen naise mies miehe nuori klient \
    patient barn son dotter hon pojk flick client child boy girl baby daughter she he äiti isä puoliso",
);

const ABOUT: Words = Words(
    "\
    yli alle noin vähintään enintään n över under cirka ca minst högst about over around aged approximately kaikki \
    jokainen jokaiselle keskimäärin alla every all varje least most jälkeen saakka ennen",
);

const HOUSES: Words = Words(
    "\
    talo talossa talon koti kodissa kodin osasto osastolla yksikkö yksikössä ryhmä ryhmässä koulu koulun sairaala \
    keskus hemmet avdelning enheten boendet ward unit home hanke",
);
