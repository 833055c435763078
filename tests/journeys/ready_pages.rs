//! Pages stand ready at the door, and still show what was decided, wherever that was.

use std::net::TcpListener;

use cimaise_tests::{Kind, Process, TestApp, Visitor, stories};

const WALL: &str = "/fr/musee/paper-toy/lichtenstein";
const PAGES: [&str; 4] = ["/fr/musee", "/fr/musee/paper-toy", WALL, "/fr/"];

stories! {
    async fn what_was_decided_here_shows_at_once_however_often_the_page_was_read(app: TestApp) {
        let (visitor, moderator) = (app.visitor(), app.moderator().await);
        let shown = async || {
            let mut shown = Vec::new();
            for page in PAGES {
                visitor.opens(page).await;
                shown.push(visitor.opens(page).await.text.contains("/media/"));
            }
            shown
        };
        assert_eq!(shown().await, [false; 4]);
        let sent = app.contributor().sends("BLAM").await;
        app.works().await;
        assert_eq!(shown().await, [false; 4]);
        let id = moderator.hangs(&sent).await;
        app.works().await;
        assert_eq!(shown().await, [true; 4]);
        moderator.undoes(&id).await;
        assert_eq!(shown().await, [false; 4]);
    }
}

/// The operator founds another institution, in a process of its own: the first page, which stood ready as the home of
/// the only one, becomes the page of everybody's calls.
async fn an_institution_that_is_founded_shows_on_the_first_page(app: TestApp) {
    let visitor = app.visitor();
    let home_alone = async || visitor.opens("/fr/").await.text.contains("id=\"legal\"");
    assert!(home_alone().await && home_alone().await);
    Process::says(
        "admin institution Atelier --contact atelier@example.org",
        &app.variables("http://127.0.0.1:1"),
    );
    while home_alone().await {}
}

#[test]
fn an_institution_that_is_founded_shows_on_sqlite() {
    TestApp::run_today(Kind::Sqlite, an_institution_that_is_founded_shows_on_the_first_page);
}

#[test]
fn an_institution_that_is_founded_shows_on_postgresql() {
    TestApp::run_today(Kind::Postgres, an_institution_that_is_founded_shows_on_the_first_page);
}

/// Another process wrote: the next look finds it, without anybody's asking.
async fn what_one_process_hangs_shows_at_another_where_the_page_stood_ready(app: TestApp) {
    let listen = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string();
    let other = Process::start(&listen, &app.variables(&format!("http://{listen}"))).await;
    let visitor = Visitor::new(&other.url);
    for page in PAGES {
        assert!(!visitor.opens(page).await.text.contains("/media/"), "{page}");
    }
    let sent = app.contributor().sends("BLAM").await;
    app.works().await;
    app.moderator().await.hangs(&sent).await;
    app.works().await;
    for page in PAGES {
        // Until it shows: a story that never ends is stopped by its runner.
        while !visitor.opens(page).await.text.contains("/media/") {}
    }
}

#[test]
fn what_hangs_shows_at_another_process_on_sqlite() {
    TestApp::run_today(
        Kind::Sqlite,
        what_one_process_hangs_shows_at_another_where_the_page_stood_ready,
    );
}

#[test]
fn what_hangs_shows_at_another_process_on_postgresql() {
    TestApp::run_today(
        Kind::Postgres,
        what_one_process_hangs_shows_at_another_where_the_page_stood_ready,
    );
}
