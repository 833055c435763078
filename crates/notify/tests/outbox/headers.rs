use cimaise_core::Language;
use cimaise_notify::{MailError, MailSettings, Mailer};
use mail_parser::{Addr, Address, MessageParser};

use crate::house::House;

fn one<'a>(address: Option<&'a Address<'a>>) -> (Option<&'a str>, Option<&'a str>) {
    let address: &Addr<'_> = address.unwrap().first().unwrap();
    (address.name(), address.address())
}

#[tokio::test]
async fn a_mail_says_who_writes_when_and_that_a_program_sent_it() {
    let house = House::open().await;
    let id = house.receive(Language::Fr).await;
    let letter = house.send_last(id).await;
    let file = house.mail(letter);
    let message = MessageParser::default().parse(&file).unwrap();
    let museum = Some("Musée d’Art Moderne");
    assert_eq!(one(message.from()), (museum, Some("no-reply@cimaise.example")));
    assert_eq!(one(message.reply_to()), (museum, Some("bonjour@musee.example")));
    assert_eq!(one(message.to()), (None, Some("camille@example.org")));
    let id = format!("{letter}@cimaise.example");
    assert_eq!(message.message_id(), Some(id.as_str()));
    assert_eq!(message.date().unwrap().to_rfc3339(), "2026-11-21T10:00:00Z");
    let raw = |name: &'static str| message.header_raw(name).map(str::trim);
    assert_eq!(raw("Auto-Submitted"), Some("auto-generated"));
    assert_eq!(raw("Content-Language"), Some("fr"));
}

#[test]
fn a_sender_that_is_no_address_is_told_to_the_operator() {
    let settings = MailSettings { server: None, from: "Cimaise".into(), folder: "mails".into() };
    let error = Mailer::open(&settings).err().unwrap();
    assert!(matches!(error, MailError::BadSender(_)), "{error:?}");
}
