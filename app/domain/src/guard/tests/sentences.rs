//! What each kind is found by, and what is none of it. Marked as in `tests/fixtures/guard`.

#[cfg(feature = "names")]
use super::names::Names;
use super::{Guard, quality};

/// Each sentence's marks are found, and nothing else is.
fn holds(sentences: &[&str]) {
    #[cfg(not(feature = "names"))]
    let guard = Guard::of_patterns();
    #[cfg(feature = "names")]
    let guard = Guard::with_names(Names::embedded());
    for sentence in sentences {
        let read = quality::read(&format!("-\t{sentence}")).expect("the sentence is well marked");
        let tally = quality::Tally::of(guard, &read);
        let whole = tally
            .kinds
            .values()
            .all(|count| count.marked_and_found == count.marked && count.found_and_marked == count.found);
        assert!(whole, "{sentence}: {:?}", guard.examine(&read[0].text));
    }
}

#[test]
fn identity_codes() {
    holds(&[
        "Hetu {identity_code|131052-308T} oli otsikossa",
        "hetulla {identity_code|131052-308t}:lle",
        "{identity_code|131052 - 308 T}",
        "[{identity_code|131052]-[308T}]",
        "{identity_code|131052X308T} ja {identity_code|131052u308t}",
        "{identity_code|131052+308T}",
        "{identity_code|010101A123N}, {identity_code|010101F123N}",
        "{identity_code|13.10.1952-308T}",
        "{near_identity_code|131052-308X} on väärin",
        "{near_identity_code|131052 - 308U}",
        "Ajalla 010124-300624 tehtiin 212 käyntiä",
        "Tilausnumero 131052-3081",
    ]);
}

#[test]
fn telephone_numbers() {
    holds(&[
        "Soita {telephone|0400 123 456} kun ehdit",
        "Soita {telephone|0457 123 4567} kun ehdit",
        "numero on {telephone|(040) 123 4567}",
        "tavoittaa numerosta {telephone|09 1234 5678} arkisin",
        "tytär vastaa numerossa {telephone|014 555 123}",
        "{telephone|+358 (0)40 123 4567}",
        "{telephone|+358(0)401234567}",
        "{telephone|00358 40 1234567}",
        "{telephone|040.123.4567}",
        "{telephone|040/1234567}",
        "{telephone|040 - 123 45 67}",
        "{telephone|0 4 0 1 2 3 4 5 6 7}",
        "nro {telephone|044-123 45 67}, äidin nro {telephone|050-1234567}",
        "numeroon {telephone|0401234567.} Sitten",
        "puhelin: {telephone|(02) 123 4567}",
        "p. {telephone|02 1234567}",
        "Isännöitsijän numero {telephone|06-123 4567}",
        "Omaisen puhelinnumero on {telephone|358401234567}",
        "numerosta {telephone|040 12345678}",
        "Lankanumero {telephone|08-5551234} ei vastaa",
        "puh {telephone|555 1234}",
        "{telephone|O40 123 4567}",
        "soittopyyntö {telephone|050 555 12 34} iltapäivällä",
        "ring {telephone|018-12 345} efter tolv",
        "nummer {telephone|019-123 4567}",
        "Hennes nummer är {telephone|+46 70 123 45 67}.",
        "Nås på {telephone|070-123 45 67}",
        "Her phone is {telephone|+44 7700 900123}",
        "text me at {telephone|+1 (555) 234-5678}",
        "reach him on {telephone|+372 5123 4567}",
        "{telephone|+7 921 123-45-67} on äidin numero",
        "soitti isältä numerosta {telephone|nolla neljä nolla yksi kaksi kolme neljä viisi kuusi seitsemän}",
    ]);
}

#[test]
fn addresses_of_mail() {
    holds(&[
        "Kirjoita osoitteeseen {email|matti.virtanen(at)example.fi}",
        "{email|matti.virtanen(a)example.fi}",
        "{email|matti.virtanen [ät] example [piste] fi}",
        "{email|matti piste virtanen at example piste fi}",
        "{email|matti.virtanen @ example.fi}",
        "{email|matti.virtanen@example .fi} ",
        "{email|MATTI.VIRTANEN@EXAMPLE.FI}",
        "{email|m@x.fi}",
        "{email|matti_88@sub.example.co.uk}",
        "{email|äijä@mökki.fi}",
        "{email|john.doe at example dot com}",
        "{email|john at example dot com}",
        "{email|john (at) example (dot) com}",
        "{email|john[at]example[dot]com}",
        "{email|john_doe at example.com}",
        "the address {email|amina-y at example.com}",
        "{email|matti.virtanen ät example.fi}",
        "{email|matti.virtanen miukumauku example.fi}",
        "{email|karin.lund snabel-a example.fi}",
        "{email|karin(snabel-a)example.fi}",
        "{email|matti.virtanen＠example．fi}",
        "mailto:{email|matti@example.fi}",
        "{email|matti+hoito@example.fi}:stä tuli virhe",
        "{email|matti.virtanen at gmail.com}",
        "{email|matti.virtanen a gmail.com}",
    ]);
}

#[test]
fn registration_numbers() {
    holds(&[
        "Auto {registration_number|ABC-123} seisoo pihalla",
        "auton rekisterinumero on {registration_number|abc 123}",
        "rekkari {registration_number|XYZ-12}",
        "hänen autonsa ({registration_number|AB-123})",
        "Ajoneuvo {registration_number|ABC123} ",
        "pihassa seisoi {registration_number|KLM-456}",
        "bilen {registration_number|ABC 123} stod kvar",
        "a car with plates {registration_number|KLM-456}",
        "drives a red Toyota, {registration_number|BCD-12}",
    ]);
}

#[test]
fn links_to_profiles() {
    holds(&[
        "https://www.{profile_link|facebook.com/matti.virtanen.12}",
        "{profile_link|instagram.com/maijam}",
        "{profile_link|https://www.linkedin.com/in/matti-virtanen-123}",
        "{profile_link|tiktok.com/@maija}",
        "{profile_link|https://x.com/matti88}",
        "{profile_link|fb.com/profile.php?id=100012345}",
        "Ig {profile_link|@maija.m}",
    ]);
}

#[test]
fn street_addresses() {
    holds(&[
        "osoitteessa {street_address|Kauppakatu 5 B 12}",
        "asuu {street_address|Mannerheimintie 100} A",
        "{street_address|Aleksis Kiven katu 12}",
        "{street_address|Rantatiellä 5}",
        "{street_address|Kauppakadulla 12} asuva",
        "{street_address|Pajukuja 3:ssa}",
        "{street_address|Koulupolku 7} as 4",
        "{street_address|Pohjoisesplanadi 15}",
        "{street_address|Vanha Viertotie 8 c 30}",
        "{street_address|Itäinen Rantakatu 44}",
        "{street_address|hämeenkatu 12 b 5}",
        "{street_address|Metsäkulmantie 120}",
        "bor på {street_address|Storgatan 12 A 3}",
        "bor på {street_address|Skolvägen 5}",
        "{street_address|Norra Esplanaden 3}",
        "{street_address|Åkergränd 2}",
        "lives at {street_address|12 Church Street}",
        "lives at {street_address|Kauppakatu 5}",
        "{street_address|221 Old Mill Road}",
    ]);
}

#[test]
fn dates_of_birth() {
    holds(&[
        "syntynyt {birth_date|1.2.1980}",
        "s. {birth_date|01.02.1980}",
        "syntymäaika {birth_date|010280}",
        "synt. {birth_date|1.2.80}",
        "{birth_date|12.3.1985} syntynyt mies",
        "syntymäpäivä on {birth_date|1. helmikuuta 1980}",
        "född {birth_date|1.2.1980}",
        "f. {birth_date|1.2.1980}",
        "född den {birth_date|2 februari 1980}",
        "born {birth_date|2 February 1980}",
        "born on {birth_date|February 2, 1980}",
        "DOB {birth_date|1980-02-01}",
        "date of birth: {birth_date|01/02/1980}",
    ]);
}

#[test]
fn rare_combinations() {
    holds(&[
        "{rare_combination|87-vuotias mies Utsjoelta}",
        "{rare_combination|87-vuotias Kuoksun kylästä}",
        "{rare_combination|Pelkosenniemellä asuva 43-vuotias}",
        "{rare_combination|43 v. nainen Kaskisista}",
        "{rare_combination|87-årig man från Brändö}",
        "{rare_combination|en 87-åring i Korsnäs}",
        "{rare_combination|87 år gammal kvinna i byn Lappböle}",
        "{rare_combination|87-year-old man from Utsjoki}",
        "{rare_combination|a 43-year-old in the village of Nuorgam}",
        "{rare_combination|aged 87, lives in Kustavi}",
        "Asiakas on {rare_combination|45-vuotias ja asuu Hailuodossa}",
    ]);
}

#[test]
fn what_only_looks_like_a_number_of_somebody() {
    holds(&[
        "Kustannuspaikka 0401234567 ylittyi.",
        "Tiliöinti 4310 0402 123456 oli väärin",
        "Kustannuspaikalle 040 123 4567 kirjattiin",
        "Momentti 33.60.31 ja luku 29.10.20",
        "Y-tunnus 0201256-6",
        "Dnro 1234/05.04.02/2024 ja HVA/123/02.05.01/2025",
        "Kello 08.00-16.00 ja 09.15–11.45",
        "Soita 112 tai 116117 tai 116 117",
        "Päivystysapu 116 117 vastaa, kriisipuhelin 116 123 ei",
        "Postinumerot 00100, 02650 ja 04400 Järvenpää",
        "Laskun viite 12345 67890 12345 ja 0 12345 67891",
        "1 250 000 euroa vuonna 2024, 05.06.2024 alkaen",
        "Kela maksoi 050 000 euroa",
        "Viitenumero 0401 2345 6789",
        "RAI-12, PHQ-9, GAD-7, MMSE-25, ICD-10 F32.1",
        "SHL 1301/2014 46 § ja HE 56/2021 vp",
        "Työaika 07.00-15.00, ryhmä 09.30-11.00, 12.12.-24.12.2024",
        "Budjetti 0450123456 ja projektikoodi 0501234567",
        "We met at kela.fi office and looked at suomi.fi pages",
        "More at thl.fi and at www.kela.fi.",
        "Lomake KKV-123 ja huone ABC-123",
        "Malli IKE-200 tilattiin",
        "https://www.facebook.com/groups/12345 ja https://www.linkedin.com/company/kela",
        "https://www.youtube.com/watch?v=abc ja facebook.com/porinkaupunki",
        "Valtatie 8 on tukossa, kantatie 40 ei. Hoitopolku 2 ja Palvelupolku 3 alkavat.",
        "Kehätie 3 ja vt 4",
        "Hyvinvointialueet syntyivät 1.1.2023",
        "Utsjoella 18–24-vuotiaat jäävät ilman",
        "yli 75-vuotiaat Kuhmossa",
        "87-vuotias mies Tampereelta",
        "87-vuotias mies",
        "Asiakasnumero 0440123456",
    ]);
}

#[cfg(feature = "names")]
#[test]
fn full_names() {
    holds(&[
        "{full_name|Matti Virtanen} tuli",
        "Eilen {full_name|Virtasen Matti} soitti",
        "Tapasin {full_name|Liisa Mattilan} kanssa",
        "{full_name|Mattilan Liisan} kanssa",
        "annettiin {full_name|Virtasen Matille}",
        "{full_name|Matti Virtaselle} kerrottiin",
        "{full_name|Anna-Kaisa Mäkelä-Niemisen} asia",
        "{full_name|Pekka Lahden} hakemus",
        "{full_name|Sari Koskelta} puuttui lasku",
        "{full_name|Jari Laineelta} puuttui",
        "{full_name|Aino Kankaan} tapaus",
        "{full_name|Hassan Alin} tulkkaus",
        "{full_name|Mohamed Hassanille} päätös",
        "{full_name|Nguyen Thi Lanin} päätös",
        "{full_name|Svetlana Ivanovan} tapaus",
        "{full_name|Olena Kovalenko} sai päätöksen",
        "{full_name|Fatima al-Zahran} kotikäynti",
        "{full_name|Carl-Gustaf von Essenin} asia",
        "kävin {full_name|mäkisen pekan} luona",
        "{full_name|pekka mäkinen} ei tullut",
        "ASIAKAS {full_name|PEKKA MÄKINEN} EI TULLUT",
        "{full_name|P. Mäkinen} ei tullut",
        "{full_name|Mäkinen P.} ei tullut",
        "{full_name|Pekka M.} ei tullut",
        "{full_name|Toivo Lahti} muutti",
        "{full_name|Satu Salo} muutti",
        "{full_name|Ilo Mäkinen} muutti",
        "Perhe: {full_name|Virtanen, Matti} ja {full_name|Virtanen, Maija}",
        "{full_name|Matti ja Maija Virtanen} tulivat",
        "Hän on {full_name|Jukka Järvinen}.",
        "{full_name|Onni Lampi} ja {full_name|Veli Aho} odottivat",
        "Sosiaalityöntekijä kirjasi, että {full_name|Tuomas Ketola} ei vastaa",
        "{full_name|Kari Grandell} ei vastaa",
        "{full_name|Ritva Pöllönen-Raatikaista} ei kuultu",
        "{full_name|Karin Lindström} kom",
        "{full_name|Karin Lindströms} ärende",
        "{full_name|Erik von Wright} bor ensam",
        "Klienten {full_name|Gun-Britt Söderholm} väntar",
        "{full_name|Bo Ek} väntar",
        "Jag träffade {full_name|Rose-Marie Nygårds} son",
        "{full_name|John Smith}'s plan",
        "I met {full_name|Mary O'Connor} today",
        "{full_name|Abdullahi Warsame} was moved",
        "{full_name|Oksana Petrenko's} papers",
    ]);
}

#[cfg(feature = "names")]
#[test]
fn single_names_after_words_for_people() {
    holds(&[
        "Asiakkaani {given_name|Liisan} kanssa",
        "asiakkaalleni {given_name|Matille} sanottiin",
        "potilas {given_name|Pekka} jäi",
        "asiakas ({given_name|Matti}) jäi",
        "asiakas nimeltä {given_name|Timo} jäi",
        "hänen poikansa {given_name|Villen} koulu",
        "vaimonsa {given_name|Maija} soitti",
        "Rouva {given_name|Virtanen} soitti",
        "{given_name|Matti}-niminen asiakas",
        "asiakkaamme {given_name|Ahmedin} tulkki",
        "klienten {given_name|Karin} väntar",
        "min klient {given_name|Eriks} ärende",
        "en klient som heter {given_name|Anna}",
        "hennes son {given_name|Oskar} är",
        "my client {given_name|Sarah} waits",
        "her son {given_name|Ville} is",
    ]);
}

#[cfg(feature = "names")]
#[test]
fn what_only_looks_like_a_name() {
    holds(&[
        "Toivo heräsi, kun Satu-kirja luettiin.",
        "Toivo Lahdessa on vähissä.",
        "Ilo Porissa oli suuri.",
        "Lahja Kelalle ei ollut pieni.",
        "Onni Raumalla on se, että päivystys toimii.",
        "Anna Kelan hoitaa asia.",
        "Virtasen talo on kunnan omistama.",
        "Palvelutalo Aino Mäkelä suljettiin",
        "Minna Canthin koulu ja Aleksis Kiven katu",
        "Anna Tapio-kortti asiakkaalle",
        "Mäntylän päiväkoti ja Kallion terveysasema",
        "Matti Virtanen Oy teki remontin",
        "Parkinsonin tauti ja Downin syndrooma",
        "Salon ja Lahden sairaalat, Vantaan Myyrmäki, Kotkan Karhula",
        "Rauha Mäntyharjun metsässä",
        "Kun Seppo sanoi, Pekka lähti.",
        "Orpon hallitus leikkasi. Marinin hallitus ei.",
        "Kirkkonummen Masala ja Porin Ulasoori",
        "Sitten Kari tuli töihin ja Maija lähti.",
        "Työntekijä Marja soitti Kelaan",
        "Asiakkaani Kelassa asioi. Asiakas Porissa.",
        "Vanhus Salossa jäi ilman apua.",
        "Hopp Finns inte. Efter Lunds modell.",
        "Svenska Kulturfonden och Folkhälsan i Vasa",
        "Den Norska modellen och Maria sjukhus",
        "Klienten Borgå sände vidare",
        "Vår Dag är lång",
        "Will Kela pay? May Day is a holiday. Grace period ended in April.",
        "Mark Down the date. Hope House and Rose Garden.",
        "Social Insurance Institution and Finnish Red Cross",
        "The Bradley method and Florence Nightingale Hospital",
    ]);
}
