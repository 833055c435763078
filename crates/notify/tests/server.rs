//! What an SMTP server may answer, played by a few lines, and what the operator is told.
#![expect(clippy::unwrap_used, reason = "what goes wrong stops the test")]

use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::thread::{self, JoinHandle};

use cimaise_notify::{MailError, MailSettings, Mailer};
use secrecy::SecretString;

const PASSWORD: &str = "tr0mb0ne";

fn open(server: &str) -> Result<Mailer, MailError> {
    Mailer::open(&MailSettings {
        server: Some(SecretString::from(server.to_owned())),
        from: "Cimaise <no-reply@cimaise.example>".into(),
        folder: "unused".into(),
    })
}

/// Serves one client: says each answer after each line it hears; gives what it heard.
fn play(host: &str, answers: &'static [&str]) -> (u16, JoinHandle<Vec<String>>) {
    let listener = TcpListener::bind((host, 0)).unwrap();
    let port = listener.local_addr().unwrap().port();
    let heard = thread::spawn(move || {
        let (mut socket, _) = listener.accept().unwrap();
        let mut lines = BufReader::new(socket.try_clone().unwrap()).lines();
        let mut heard = Vec::new();
        for answer in answers {
            if socket.write_all(answer.as_bytes()).is_err() {
                break;
            }
            let Some(Ok(line)) = lines.next() else { break };
            heard.push(line);
        }
        heard
    });
    (port, heard)
}

#[tokio::test]
async fn nothing_is_said_to_a_server_elsewhere_that_does_not_encrypt() {
    // Another address of this machine than the one that may go without.
    let (port, heard) = play("127.0.0.2", &["220 here\r\n", "250 here\r\n", "502 no\r\n"]);
    let mailer = open(&format!("smtp://camille:{PASSWORD}@127.0.0.2:{port}")).unwrap();
    let error = mailer.check().await.unwrap_err();
    assert!(matches!(error, MailError::NotEncrypted { .. }), "{error:?}");
    let heard: Vec<_> = heard.join().unwrap().iter().map(|line| line[..4].to_owned()).collect();
    assert!(heard == ["EHLO"] || heard == ["EHLO", "QUIT"], "{heard:?}");
}

#[tokio::test]
async fn a_refused_password_is_told_and_never_shown() {
    let answers = &["220 here\r\n", "250-here\r\n250 AUTH PLAIN\r\n", "535 5.7.8 not you\r\n"];
    let (port, _heard) = play("127.0.0.1", answers);
    let mailer = open(&format!("smtp://camille:{PASSWORD}@127.0.0.1:{port}")).unwrap();
    let error = mailer.check().await.unwrap_err();
    let server = format!("127.0.0.1:{port}");
    assert_eq!(
        error.to_string(),
        format!("the mail server {server} refused: permanent error (535): 5.7.8 not you")
    );
    assert_eq!(format!("{error:?}").matches(PASSWORD).count(), 0);
    // The settings can be mended: no letter is given up for it.
    assert!(!error.is_for_good());
}

#[tokio::test]
async fn a_server_that_is_not_there_is_told() {
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let error = open(&format!("smtp://localhost:{free}")).unwrap().check().await.unwrap_err();
    assert!(matches!(error, MailError::Unreachable { .. }), "{error:?}");
    assert!(!error.is_for_good());
}

#[test]
fn an_address_that_cannot_be_read_is_told_without_its_password() {
    let cases = [
        ("mail.example tr0mb0ne", "it is no address"),
        ("smtp:///tr0mb0ne", "it names no host"),
        ("http://camille:tr0mb0ne@mail.example", "it begins with smtp:// or smtps://"),
        ("smtp://camille@mail.example", "a user name needs a password"),
        ("smtp://:tr0mb0ne@mail.example", "a password needs a user name"),
        ("smtp://mail.example/tr0mb0ne", "nothing may follow the port"),
        ("smtp://mail.example?tls=none", "nothing may follow the port"),
        ("smtp://camille:%fftr0mb0ne@mail.example", "its password is not UTF-8"),
    ];
    for (address, told) in cases {
        let Some(MailError::BadServer(problem)) = open(address).err() else {
            panic!("{address} was taken")
        };
        assert_eq!(problem, told, "{address}");
        let whole = MailError::BadServer(problem).to_string();
        assert_eq!(whole.matches(PASSWORD).count(), 0, "{whole}");
    }
}

#[test]
fn good_addresses_are_taken() {
    for address in [
        "smtp://localhost",
        "smtp://[::1]:2525",
        "smtps://mail.example",
        "smtp://camille%40example.org:p%2Fw@mail.example:2587/",
    ] {
        assert_eq!(open(address).err().map(|error| error.to_string()), None, "{address}");
    }
}
