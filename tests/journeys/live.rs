//! What happens while a desk is open.

use cimaise_tests::{Kind, Process, TestApp, stories};
use std::net::TcpListener;

stories! {
    async fn who_looks_at_the_queue_is_told_that_something_came_and_that_a_colleague_decided(app: TestApp) {
        let (listens, colleague) = (app.moderator().await, app.staff("nadia").await);
        let mut told = listens.listens().await;
        let sent = app.contributor().sends("Trop d’oignons").await;
        assert_eq!(told.next().await.as_deref(), Some("event: changed\ndata:\n\n"));
        app.works().await;
        told = listens.listens().await;
        colleague.hangs(&sent).await;
        assert_eq!(told.next().await.as_deref(), Some("event: changed\ndata:\n\n"));
    }

    async fn a_house_that_closes_ends_what_it_tells_of_its_own_accord(app: TestApp) {
        app.house.app.live.close();
        assert_eq!(app.moderator().await.browser.status_of("/desk/live").await, 503);
    }
}

/// A process that is told to stop ends its open answers: they are whole, nothing was broken off.
async fn a_process_that_is_told_to_stop_says_so(app: TestApp) {
    let listen = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string();
    let process = Process::start(&listen, &app.variables(&format!("http://{listen}"))).await;
    let mut told = app.moderator_at(&process.url).await.listens().await;
    process.stop();
    assert_eq!(told.next().await, None);
}

#[test]
fn a_process_on_sqlite_ends_what_it_tells() {
    TestApp::run_today(Kind::Sqlite, a_process_that_is_told_to_stop_says_so);
}
