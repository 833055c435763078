//! Letters that a mail server does not take. `cargo xtask test` starts one that refuses.

use cimaise_core::ContributionId;
use cimaise_notify::{MailSettings, Mailer};
use cimaise_store::letters::{self, Letter};
use cimaise_store::{StoreError, jobs};
use cimaise_tests::{Process, Sheet, TestApp, stories};

stories! {
    /// Trying again would tell the server eight times what it has said once.
    async fn a_mailbox_that_is_not_there_is_tried_once(app: TestApp) {
        let app = with_a_mail_server(app);
        let id = write_to(&app, "ines@gone.example").await;
        let refused_at = app.house.app.now();

        let letter = receipt(&app, id).await;
        let failed = letter.failed.unwrap();
        assert_eq!((letter.sent_at, failed.at), (None, refused_at));
        let why = failed.why.split_once(" refused: ").unwrap().1;
        assert_eq!(why, "permanent error (550): 5.1.1 No such mailbox");
        assert_eq!(jobs_left(&app).await, (0, 1));
        app.minutes_pass(24 * 60);
        assert_eq!(app.works().await, 0);

        let checked = Process::says("check", &app.variables(&app.url));
        let line = format!("letter     {} did not arrive, {refused_at}: {}", letter.id, failed.why);
        assert_eq!(checked.lines().last(), Some(line.as_str()));
    }

    async fn a_server_that_is_busy_is_tried_again(app: TestApp) {
        let app = with_a_mail_server(app);
        let id = write_to(&app, "ines@busy.example").await;
        assert_eq!((receipt(&app, id).await.failed, app.works().await), (None, 0));
        app.minutes_pass(1);
        assert_eq!(app.works().await, 1);
        let letter = receipt(&app, id).await;
        assert_eq!((letter.sent_at, letter.failed), (None, None));
        assert_eq!(jobs_left(&app).await, (1, 0));
    }

    /// Nobody answers at the server's address for an hour: each letter and each digest leaves once,
    /// and none is lost.
    async fn a_server_that_is_down_for_an_hour_loses_nothing_and_doubles_nothing(app: TestApp) {
        let (folder, mut app) = (app.house.mailer.clone(), with_a_mail_server_at(app, "127.0.0.1:1"));
        app.tells().await;
        app.minutes_pass(1);
        for title in ["Un", "Deux", "Trois"] {
            app.contributor().sends_sheet(&Sheet::of(title)).await;
        }
        app.works().await;
        app.minutes_pass(24 * 60);
        app.tells().await;
        for _ in 0..60 {
            app.minutes_pass(1);
            app.works().await;
            app.tells().await;
        }
        assert_eq!((app.mails().len(), jobs_left(&app).await), (0, (6, 0)));
        app.house.mailer = folder;
        app.minutes_pass(60);
        app.works().await;
        assert_eq!(jobs_left(&app).await, (0, 0));
        assert_eq!((app.mails_to("ines@").len(), app.mails().len()), (3, 6), "and three digests");
        app.minutes_pass(60);
        app.tells().await;
        assert_eq!(app.mails().len(), 6);
    }

    /// The server is mended: what waited leaves.
    async fn a_letter_that_waited_leaves(app: TestApp) {
        let (folder, mut app) = (app.house.mailer.clone(), with_a_mail_server(app));
        let id = write_to(&app, "ines@busy.example").await;
        app.house.mailer = folder;
        app.minutes_pass(1);
        assert_eq!((app.works().await, app.mails().len()), (1, 1));
        assert_eq!(receipt(&app, id).await.sent_at, Some(app.house.app.now()));
        assert_eq!(jobs_left(&app).await, (0, 0));
    }
}

/// The same house, whose worker sends through the SMTP server of the tests.
fn with_a_mail_server(app: TestApp) -> TestApp {
    let server = std::env::var("CIMAISE_TEST_SMTP").expect("run `cargo xtask test rust`");
    with_a_mail_server_at(app, &server)
}

/// The same house, whose worker sends to whatever answers there.
fn with_a_mail_server_at(mut app: TestApp, server: &str) -> TestApp {
    let settings = MailSettings {
        server: Some(format!("smtp://{server}").into()),
        from: "Cimaise <no-reply@cimaise.example>".into(),
        folder: "unused".into(),
    };
    app.house.mailer = Mailer::open(&settings).unwrap();
    app
}

/// A contribution arrives, with an address; all that it calls for is tried once.
async fn write_to(app: &TestApp, email: &str) -> ContributionId {
    let sheet = Sheet { email: Some(email.into()), ..Sheet::of("Blam") };
    let sent = app.contributor().sends_sheet(&sheet).await;
    app.works().await;
    app.moderator().await.finds(&sent).await.parse().unwrap()
}

/// The only letter about a contribution.
async fn receipt(app: &TestApp, id: ContributionId) -> Letter {
    let read = move |db: &mut _| letters::of_contribution(db, id);
    let found = app.house.app.store.read::<_, StoreError, _>(read).await.unwrap();
    let [letter] = &found[..] else { panic!("{found:?}") };
    letter.clone()
}

async fn jobs_left(app: &TestApp) -> (i64, i64) {
    app.house.app.store.read(jobs::counts).await.unwrap()
}
