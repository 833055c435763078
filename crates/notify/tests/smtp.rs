//! A mail through a real SMTP server, which delivers into a maildir. `cargo xtask test` starts it.
#![expect(clippy::unwrap_used, reason = "what goes wrong stops the test")]

use std::env;
use std::path::{Path, PathBuf};

use cimaise_core::{EmailAddress, Language, MailId};
use cimaise_notify::{MailError, MailSettings, Mailer, Outgoing};
use cimaise_words::Voice;
use cimaise_words::letters::{
    Digest, Kept, Letter, Mail, News, Recourse, WaitingIn, render, render_digest,
};
use mail_parser::MessageParser;
use secrecy::SecretString;
use uuid::Uuid;

fn needed(variable: &str, what: &str) -> String {
    env::var(variable)
        .unwrap_or_else(|_| panic!("{variable} must name {what}: `cargo xtask test` starts one"))
}

fn mailer() -> Mailer {
    let server = needed("CIMAISE_TEST_SMTP", "an SMTP server of this machine, as 127.0.0.1:2525");
    Mailer::open(&MailSettings {
        server: Some(SecretString::from(format!("smtp://{server}"))),
        from: "Cimaise <no-reply@cimaise.example>".into(),
        folder: "unused".into(),
    })
    .unwrap()
}

fn maildir() -> PathBuf {
    needed("CIMAISE_TEST_SMTP_DIR", "the maildir that the SMTP server delivers into").into()
}

/// An id that no earlier run has used: the maildir may be an old one.
fn new_id() -> MailId {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).unwrap();
    MailId(Uuid::from_bytes(bytes))
}

fn letter() -> Letter {
    Letter {
        institution: "Musée d’Art Moderne".into(),
        accent: cimaise_core::Colour([0xd6, 0x00, 0x1c]),
        contact: "bonjour@musee.example".into(),
        title: "L’œuvre 🎨".into(),
        theme: "Pourquoi pleure-t-elle ?".into(),
        theme_page: "https://cimaise.example/fr/musee/paper-toy/lichtenstein".into(),
        follow_up: "https://cimaise.example/fr/follow/key".into(),
        // A line with a lone dot would end the mail, were it not doubled (RFC 5321, section 4.5.2).
        words: "Avant.\n.\nAprès.".into(),
        ground: None,
        recourse: Recourse::Until("30 mai 2027".into()),
        news: News::Refused { reason: "Votre image est floue.".into() },
    }
}

fn outgoing(id: MailId) -> Outgoing {
    let address = |text| EmailAddress::parse(text).unwrap();
    Outgoing {
        id,
        institution: "Musée d’Art Moderne".into(),
        reply_to: address("bonjour@musee.example"),
        to: address("camille@example.org"),
        language: Language::Fr,
        at: "2026-11-21T10:00:00Z".parse().unwrap(),
        mail: render(Voice::new(Language::Fr), &letter()),
    }
}

/// The delivered mails with that Message-ID.
fn delivered(maildir: &Path, id: &str) -> Vec<Vec<u8>> {
    let entries = std::fs::read_dir(maildir.join("new")).unwrap();
    let files = entries.map(|entry| std::fs::read(entry.unwrap().path()).unwrap());
    let is_it = |file: &Vec<u8>| {
        MessageParser::default().parse(file).is_some_and(|mail| mail.message_id() == Some(id))
    };
    files.filter(is_it).collect()
}

#[tokio::test]
async fn a_server_of_this_machine_can_be_checked() {
    mailer().check().await.unwrap();
}

#[tokio::test]
async fn a_mail_arrives_as_it_was_written() {
    let (mailer, maildir, mail) = (mailer(), maildir(), outgoing(new_id()));
    mailer.send(&mail).await.unwrap();
    let files = delivered(&maildir, &format!("{}@cimaise.example", mail.id));
    let [file] = &files[..] else { panic!("{} mails arrived", files.len()) };
    let message = MessageParser::default().parse(file).unwrap();
    assert_eq!(message.subject(), Some("Au sujet de «\u{202f}L’œuvre 🎨\u{202f}»"));
    let unix = |text: &str| text.replace("\r\n", "\n");
    let same_end = |text: &str| unix(text).trim_end().to_owned();
    assert_eq!(same_end(&message.body_text(0).unwrap()), mail.mail.text.trim_end());
    assert_eq!(same_end(&message.body_html(0).unwrap()), mail.mail.html.trim_end());
    let recipient = message.header_raw("X-RcptTo").map(str::trim);
    assert_eq!(recipient, Some("camille@example.org"));
}

/// Every message that the house sends, by a name.
fn messages(language: Language) -> Vec<(&'static str, Mail)> {
    let reason = || "Votre image est floue. / Your picture is blurred.".to_owned();
    let page = "https://cimaise.example/fr/musee/paper-toy/lichtenstein/oeuvre".to_owned();
    let kept = Kept {
        title: "L’œuvre 🎨".into(),
        theme: "Pourquoi pleure-t-elle ?".into(),
        follow_up: "https://cimaise.example/fr/follow/key".into(),
    };
    let until = || Recourse::Until("30/05/2027".into());
    let told = [
        ("receipt", News::Receipt, Recourse::None),
        ("hung", News::Hung { page: page.clone() }, Recourse::None),
        ("hung after an appeal", News::Hung { page }, Recourse::Answered),
        ("refused", News::Refused { reason: reason() }, until()),
        ("refused after an appeal", News::Refused { reason: reason() }, Recourse::Answered),
        ("change asked", News::ChangeAsked { reason: reason() }, Recourse::None),
        ("taken down", News::TakenDown { reason: reason() }, until()),
        ("file refused", News::FileRefused { reason: reason() }, Recourse::None),
        ("appealed", News::Appealed, Recourse::None),
        ("withdrawn", News::Withdrawn, Recourse::None),
        ("links", News::Links { of: vec![kept.clone(), kept] }, Recourse::None),
    ];
    let voice = Voice::new(language);
    let letters = told.into_iter().map(|(name, news, recourse)| {
        (name, render(voice, &Letter { news, recourse, ..letter() }))
    });
    letters.chain([("digest", render_digest(voice, &digest()))]).collect()
}

fn digest() -> Digest {
    Digest {
        institution: "Musée d’Art Moderne".into(),
        accent: cimaise_core::Colour([0xd6, 0x00, 0x1c]),
        new: 2,
        calls: vec![WaitingIn {
            title: "Paper Toy".into(),
            new: 2,
            waiting: 3,
            oldest: "2 h".into(),
            desk: "https://cimaise.example/desk?call=1".into(),
        }],
        pictures: Vec::new(),
        passed: (1, "https://cimaise.example/desk?held=mine".into()),
        notices: (3, "https://cimaise.example/desk/notices".into()),
        appeals: (1, "https://cimaise.example/desk?flag=appeal".into()),
        held: (0, String::new()),
        undelivered: 1,
        desk: "https://cimaise.example/desk".into(),
        wishes: "https://cimaise.example/desk/mails".into(),
        rhythm: cimaise_core::Rhythm::Hourly,
    }
}

#[tokio::test]
async fn every_message_arrives_in_both_languages_as_text_and_as_html() {
    let (mailer, maildir) = (mailer(), maildir());
    let mut told = Vec::new();
    for language in Language::ALL {
        for (name, mail) in messages(language) {
            let outgoing = Outgoing { language, mail, ..outgoing(new_id()) };
            mailer.send(&outgoing).await.unwrap();
            let files = delivered(&maildir, &format!("{}@cimaise.example", outgoing.id));
            let [file] = &files[..] else { panic!("{name}: {} mails arrived", files.len()) };
            let message = MessageParser::default().parse(file).unwrap();
            let same_end = |text: &str| text.replace("\r\n", "\n").trim_end().to_owned();
            let Mail { subject, text, html } = &outgoing.mail;
            assert_eq!(message.subject(), Some(subject.as_str()), "{name}");
            assert_eq!(same_end(&message.body_text(0).unwrap()), text.trim_end(), "{name}");
            assert_eq!(same_end(&message.body_html(0).unwrap()), html.trim_end(), "{name}");
            assert_eq!(message.header_raw("Content-Language").map(str::trim), Some(language.tag()));
            told.push(subject.clone());
        }
    }
    // Nothing was said twice in the same words but what an appeal repeats.
    told.sort();
    told.dedup();
    assert_eq!(told.len(), 2 * (12 - 2), "{told:?}");
}

#[tokio::test]
async fn a_mail_that_is_sent_again_is_recognised() {
    let (mailer, maildir, mail) = (mailer(), maildir(), outgoing(new_id()));
    mailer.send(&mail).await.unwrap();
    mailer.send(&mail).await.unwrap();
    assert_eq!(delivered(&maildir, &format!("{}@cimaise.example", mail.id)).len(), 2);
}

/// What is told of a mail that is not taken, and whether it is for good.
async fn refusal(to: &str) -> (String, bool) {
    let mail = Outgoing { to: EmailAddress::parse(to).unwrap(), ..outgoing(new_id()) };
    let error: MailError = mailer().send(&mail).await.unwrap_err();
    let server = needed("CIMAISE_TEST_SMTP", "an SMTP server of this machine");
    let told = error.to_string().replace(&format!("the mail server {server} "), "");
    (told, error.is_for_good())
}

#[tokio::test]
async fn a_mailbox_that_is_not_there_refuses_for_good() {
    let told = "refused: permanent error (550): 5.1.1 No such mailbox".to_owned();
    assert_eq!(refusal("camille@gone.example").await, (told, true));
}

#[tokio::test]
async fn a_server_that_is_busy_refuses_for_now() {
    let told = "refused: transient error (451): 4.7.1 Try again later".to_owned();
    assert_eq!(refusal("camille@busy.example").await, (told, false));
}

#[tokio::test]
async fn an_address_that_the_server_cannot_spell_is_refused_for_good() {
    let told = "takes no address with letters beyond ASCII".to_owned();
    assert_eq!(refusal("hélène@example.org").await, (told, true));
}
