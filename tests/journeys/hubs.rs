//! A hub is told what hangs, so that it tells the readers of feeds.

use cimaise_core::WebhookAddress;
use cimaise_notify::webhook::{Caller, CallerSettings, Networks};
use cimaise_server::hub;
use cimaise_tests::{Manner, Receiver, TestApp, stories};

const WALLS: [&str; 3] = ["/musee/paper-toy/lichtenstein", "/musee/paper-toy", "/musee"];

/// What the hub reads again after something changed in that theme, in the order of its telling.
fn feeds(app: &TestApp) -> Vec<(String, String)> {
    let mut told = vec![("hub.mode".to_owned(), "publish".to_owned())];
    for wall in WALLS {
        for feed in ["fr{}/feed.atom", "fr{}/feed.json", "en{}/feed.atom", "en{}/feed.json"] {
            let path = format!("/{}", feed.replace("{}", wall));
            told.push(("hub.url".to_owned(), app.house.app.edge.absolute(&path)));
        }
    }
    told
}

stories! {
    async fn a_hub_is_told_once_of_what_hangs_and_of_what_comes_down(app: TestApp) {
        let mut app = app;
        let allow = Networks::parse(&["127.0.0.1".into()]).unwrap();
        app.house.caller = Caller::new(CallerSettings { http: true, allow });
        let receiver = Receiver::listens().await;
        let address = WebhookAddress::parse(&receiver.url).unwrap();
        let tell = async || hub::once(&app.house, &address).await;
        // What stands when the house first looks.
        tell().await.unwrap();
        let _ = receiver.heard();
        let sent = app.contributor().sends("BLAM").await;
        app.works().await;
        assert_eq!(tell().await, Ok(0), "what waits is nobody's news");
        let id = app.moderator().await.hangs(&sent).await;
        app.works().await;
        receiver.will([Manner::Status(503)]);
        assert!(tell().await.is_err());
        assert_eq!((tell().await, tell().await), (Ok(1), Ok(0)));
        app.moderator().await.undoes(&id).await;
        assert_eq!((tell().await, tell().await), (Ok(1), Ok(0)));
        let heard = receiver.heard();
        assert_eq!(heard.len(), 3);
        for told in heard {
            assert_eq!(told.header("content-type"), "application/x-www-form-urlencoded");
            let form = url::form_urlencoded::parse(told.body.as_bytes());
            assert_eq!(form.into_owned().collect::<Vec<_>>(), feeds(&app));
        }
    }
}
