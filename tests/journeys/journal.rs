//! What was done is read again: narrowed, taken along as a table, and verified from it.

use cimaise_core::Licence;
use cimaise_store::{StoreError, Tx, acts, institutions};
use cimaise_tests::{Page, TestApp, stories};
use serde_json::json;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// The acts that a page of the journal tells, latest first.
fn told(page: &Page) -> Vec<&str> {
    let cells = page.text.split("data-label=\"Geste\">").skip(1);
    cells.filter_map(|rest| rest.split('<').next()).collect()
}

/// One line of the table, as a reader written by others reads it.
type Line = std::collections::HashMap<String, String>;

fn lines(table: &[u8]) -> Vec<Line> {
    let mut reader = csv::Reader::from_reader(table);
    reader.deserialize().collect::<Result<_, _>>().unwrap()
}

/// The digest of a line, from the table alone.
fn digest(line: &Line, before: &[u8]) -> Vec<u8> {
    let purpose = if line["token_id"].is_empty() { b"cimaise-log1" } else { b"cimaise-log2" };
    let mut bytes = [purpose, before].concat();
    bytes.extend(line["place"].parse::<i64>().unwrap().to_be_bytes());
    for id in ["id", "institution_id"] {
        bytes.extend(line[id].parse::<Uuid>().unwrap().as_bytes());
    }
    for id in ["contribution_id", "call_id", "person_id"] {
        match line[id].parse::<Uuid>() {
            Ok(id) => bytes.extend([&[1], &id.as_bytes()[..]].concat()),
            Err(_) => bytes.extend([0; 17]),
        }
    }
    let at: jiff::Timestamp = line["happened_at"].parse().unwrap();
    bytes.extend(at.as_microsecond().to_be_bytes());
    bytes.extend([0, u8::try_from(line["act"].len()).unwrap()]);
    bytes.extend(line["act"].as_bytes());
    let pairs = line["detail_digest"].as_bytes().chunks(2);
    bytes.extend(
        pairs.map(|two| u8::from_str_radix(std::str::from_utf8(two).unwrap(), 16).unwrap()),
    );
    if let Ok(token) = line["token_id"].parse::<Uuid>() {
        bytes.extend(token.as_bytes());
    }
    Sha256::digest(bytes).to_vec()
}

/// The museum changes its mind about AVIF so many times.
async fn wavers(app: &TestApp, times: usize) {
    let clock = app.house.app.clock.clone();
    let change = move |tx: &mut Tx<'_>| {
        let museum = institutions::by_slug(tx, "musee")?;
        let was = institutions::wants_avif(tx, museum.id)?;
        for time in 0..times {
            institutions::set_avif(tx, &*clock, museum.id, was == (time % 2 == 1), None)?;
        }
        Ok(())
    };
    app.house.app.store.write::<_, StoreError, _>(change).await.unwrap();
}

stories! {
    async fn the_journal_is_narrowed_by_a_plain_form(app: TestApp) {
        let contributor = app.contributor();
        let (cat, dog) = (contributor.sends("Chat").await, contributor.sends("Chien").await);
        app.works().await;
        let aicha = app.moderator().await;
        let hung = aicha.hangs(&cat).await;
        aicha.refuses(&dog, "not-the-theme", "").await;
        app.works().await;
        let (manager, moderator) = (app.staff("nadia").await, app.staff("sam").await);
        let opens = async |part: &str| {
            manager.browser.opens(&format!("/desk/journal?{part}")).await
        };

        let decisions = opens("act=decisions&person=&call=&from=&to=").await;
        assert_eq!(told(&decisions), ["a refusé\u{202f}: Hors du thème", "a accepté"]);
        assert_eq!(told(&opens("act=hang").await), ["a accroché"]);
        let own = opens(&format!("contribution={hung}")).await;
        assert_eq!(told(&own), ["a accroché", "a accepté", "a préparé pour la file", "a envoyé"]);
        assert!(own.text.contains("Rien que ce qui est arrivé à"));

        assert_eq!(told(&opens("act=decisions&from=2026-03-10&to=2026-03-10").await).len(), 2);
        let before = opens("act=decisions&to=2026-03-09").await;
        assert_eq!(told(&before), Vec::<&str>::new());
        assert!(before.text.contains("Rien de tel ne s’est passé."), "{}", before.text);
        let tables = before.links("/desk/journal.csv");
        assert_eq!(tables, Vec::<String>::new(), "nothing to take along");

        let tables = decisions.links("/desk/journal.csv");
        assert_eq!(tables.len(), 1);
        assert!(tables[0].contains("act=decisions"), "the filter is kept: {tables:?}");
        for path in ["/desk/journal?act=decisions", "/desk/journal.csv"] {
            assert_eq!(moderator.browser.status_of(path).await, 404, "{path}");
            assert_eq!(app.visitor().status_of(path).await, 303, "{path}");
        }
        assert_eq!(manager.browser.status_of("/desk/journal?act=nothing").await, 400);
    }

    async fn pages_of_a_narrowed_journal_keep_what_narrows_it(app: TestApp) {
        wavers(&app, 120).await;
        let manager = app.staff("nadia").await;
        let (mut next, mut counts) = (Some("/desk/journal?act=choose-avif".to_owned()), Vec::new());
        while let Some(path) = next {
            let page = manager.browser.opens(&path).await;
            counts.push(told(&page).len());
            let links = page.links("/desk/journal?").into_iter();
            let mut links = links.map(|link| link.replace("&amp;", "&").replace("&#38;", "&"));
            next = links.find(|link| link.contains("before=") && link.contains("&act=choose-avif"));
            assert!(counts.len() < 9);
        }
        assert_eq!(counts, [50, 50, 20]);
    }

    async fn the_table_is_whole_and_verifies_itself(app: TestApp) {
        let title = "=HYPERLINK(\"http://example.org\";\"Chat, « gentil »\")";
        app.contributor().sends(title).await;
        wavers(&app, 1_100).await;
        let manager = app.staff("nadia").await;
        let (told, table) = manager.browser.downloads("/desk/journal.csv").await;
        assert_eq!(told["content-type"], "text/csv; charset=utf-8; header=present");
        assert_eq!(
            told["content-disposition"],
            "attachment; filename=\"journal-musee-2026-03-10.csv\""
        );
        let mut lines = lines(&table);
        lines.reverse();
        assert!(lines.len() > 1_100, "{}", lines.len());
        let mut before = vec![0; 32];
        for (place, line) in (1..).zip(&lines) {
            assert_eq!(line["place"], place.to_string());
            before = digest(line, &before);
            let shown = acts::Digest(before.clone().try_into().unwrap()).to_string();
            assert_eq!(line["digest"], shown, "{line:?}");
        }
        let head = format!("{}:{}", lines.len(), lines.last().unwrap()["digest"]);
        let page = manager.browser.opens("/desk/journal").await;
        assert_eq!(page.text.matches(&head).count(), 1, "the page shows where it ends");

        let received = lines.iter().find(|line| line["act"] == "receive").unwrap();
        assert_eq!(received["contribution_title"], format!("'{title}"));
        assert_eq!(received["happened_at"], "2026-03-10T11:00:00Z");
        assert_eq!(
            (received["who_in_words"].as_str(), received["act_in_words"].as_str()),
            ("La personne", "a envoyé")
        );
        let (_, table) = manager.browser.downloads("/desk/journal.csv?act=receive").await;
        let text = String::from_utf8(table).unwrap();
        assert_eq!(text.matches("\r\n").count(), 2, "the names, and one line");
        assert!(text.starts_with("place,digest,id,"), "{text}");
    }

    async fn whatever_the_staff_does_is_in_it(app: TestApp) {
        let sent = app.contributor().sends("Chat").await;
        app.works().await;
        let manager = app.staff("nadia").await;
        let theme = app.theme_id("/musee/paper-toy/lichtenstein").await;
        let path = format!("/api/v1/themes/{theme}");
        let stands = manager.browser.opens(&path).await.json();
        let kit = json!({ "credit": "Atelier", "licence": Licence::CcBy });
        let changed = json!({
            "title": stands["title"], "prompt": { "fr": "Racontez.", "en": "Tell." },
            "opens_at": stands["opens_at"], "closes_at": stands["closes_at"], "kit": kit,
        });
        for _ in 0..2 {
            let answer = manager.puts(&path, &changed).await;
            assert_eq!(answer.status.as_u16(), 200, "{}", answer.text);
        }
        let words = json!({ "pictures_max": 7, "summary": { "fr": "Pliez." } });
        let answer = manager.sets_up(&app.call_id().await, words).await;
        assert_eq!(answer.status.as_u16(), 200, "{}", answer.text);
        let id = manager.finds(&sent).await;
        let page = manager.browser.opens(&format!("/desk/contributions/{id}")).await;
        let original = page.links("/desk/pictures/");
        let original = original.iter().find(|link| link.ends_with("/original")).unwrap();
        manager.browser.downloads(original).await;
        manager.deletes("/api/v1/session").await;
        let manager = app.staff("nadia").await;
        let read = |part: &str| {
            let browser = manager.browser.clone();
            let path = format!("/desk/journal?{part}");
            async move { told(&browser.opens(&path).await).join("; ") }
        };
        assert_eq!(
            read("act=set-up").await,
            "a changé l’appel\u{202f}: résumé, nombre d’images; \
             a changé le thème lichtenstein\u{202f}: invitation, mot-dièse, exposition, patron; \
             a fondé l’institution"
        );
        assert_eq!(read("act=colleagues").await, "a emporté une image telle qu’elle a été envoyée");
        assert_eq!(read("act=sign-out").await, "a fermé sa session");
        assert_eq!(read("act=sign-in").await, "a ouvert une session; a ouvert une session");
        assert_eq!(
            read("act=grant").await,
            "a donné un rôle à Hélène Aubry\u{202f}: lit; \
             a donné un rôle à Sam Porter\u{202f}: décide; \
             a donné un rôle à Aïcha Mbaye\u{202f}: décide; \
             a donné un rôle à Nadia Roche\u{202f}: répond de l’institution"
        );
    }
}
