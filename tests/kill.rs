//! The process is killed at 50 random moments while four people send and two moderators decide:
//! what was answered is there afterwards, nothing is half hung, no job is lost. In `on_their_way.rs`
//! it is killed while files come in piece by piece.

#![expect(clippy::unwrap_used, reason = "a story that cannot go on says where it stopped")]

mod on_their_way;

use std::collections::BTreeSet;
use std::net::TcpListener;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use cimaise_core::State;
use cimaise_demo::toys::FileKind;
use cimaise_store::{StoreError, contributions, jobs, pictures, wall};
use cimaise_tests::{Kind, Picture, Process, TestApp, small_picture};
use reqwest::multipart::{Form, Part};
use reqwest::{Client, StatusCode};
use serde_json::{Value, json};

const DEATHS: u32 = 50;

#[test]
fn sqlite() {
    TestApp::run_today(Kind::Sqlite, fifty_deaths);
}

#[test]
fn postgres() {
    TestApp::run_today(Kind::Postgres, fifty_deaths);
}

/// What people were told.
#[derive(Default)]
struct Told {
    follow_ups: Vec<String>,
    decided: Vec<(String, &'static str)>,
}

async fn fifty_deaths(app: TestApp) {
    let listen = free_address();
    let variables = app.variables(&format!("http://{listen}"));
    let theme = app.theme_id("/musee/paper-toy/lichtenstein").await;
    let told = Arc::new(Mutex::new(Told::default()));
    for _ in 0..DEATHS {
        let process = Process::start(&listen, &variables).await;
        let url = process.url.clone();
        let mut people = Vec::new();
        for _ in 0..4 {
            people.push(tokio::spawn(sends(url.clone(), theme.clone(), Arc::clone(&told))));
        }
        for verdict in ["approve", "refuse"] {
            people.push(tokio::spawn(decides(url.clone(), verdict, Arc::clone(&told))));
        }
        someone_was_answered(&told).await;
        tokio::time::sleep(random_moment()).await;
        process.kill();
        for person in people {
            person.await.unwrap();
        }
    }
    let process = Process::start(&listen, &variables).await;
    all_jobs_are_done(&app).await;
    let told = Arc::into_inner(told).unwrap().into_inner().unwrap();
    assert!(told.follow_ups.len() >= 20, "only {} were sent", told.follow_ups.len());
    assert!(told.decided.len() >= 10, "only {} were decided", told.decided.len());
    everything_answered_is_there(&told).await;
    decisions_hold(&app, &told).await;
    nothing_is_half_hung(&app).await;
    process.kill();
}

fn free_address() -> String {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string()
}

/// Within half a second.
fn random_moment() -> Duration {
    let random = u64::from_le_bytes(uuid::Uuid::new_v4().as_bytes()[..8].try_into().unwrap());
    Duration::from_millis(random % 500)
}

/// Waits until people are at work: a slow machine must not make the deaths harmless.
async fn someone_was_answered(told: &Mutex<Told>) {
    let sent = || told.lock().unwrap().follow_ups.len();
    let before = sent();
    for _ in 0..2000 {
        if sent() > before {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("nobody was answered within 20 seconds");
}

/// Sends small pictures until the house dies.
async fn sends(url: String, theme: String, told: Arc<Mutex<Told>>) {
    let http = Client::new();
    let Picture { name, bytes } = small_picture(FileKind::Png);
    let form_address = format!("{url}/api/v1/themes/{theme}/contribution-form");
    let Ok(asked) = http.get(form_address).send().await else { return };
    let Ok(asked) = asked.json::<Value>().await else { return };
    loop {
        let mut form = Form::new()
            .text("title", "Sous la foudre")
            .text("credit", "Ines B.")
            .text("licence", "cc-by-4.0");
        for statement in asked["statements"].as_array().unwrap() {
            form = form.text("consent", statement["id"].as_str().unwrap().to_owned());
        }
        form = form.part("pictures", Part::bytes(bytes.clone()).file_name(name.clone()));
        let post = http.post(format!("{url}/api/v1/themes/{theme}/contributions"));
        let Ok(answer) = post.multipart(form).send().await else { return };
        if answer.status() != StatusCode::CREATED {
            continue;
        }
        // The head arrived: it is acknowledged. Without the whole body there is no link to keep.
        let Ok(body) = answer.json::<Value>().await else { return };
        let follow_up = body["follow_up"].as_str().unwrap().to_owned();
        told.lock().unwrap().follow_ups.push(follow_up);
    }
}

/// Decides on whatever waits until the house dies.
async fn decides(url: String, verdict: &'static str, told: Arc<Mutex<Told>>) {
    let http = Client::builder().cookie_store(true).build().unwrap();
    let script = cimaise_demo::house::house().unwrap();
    let who = if verdict == "approve" { "aicha" } else { "sam" };
    let email = format!("{who}@musee.example.org");
    let session = json!({ "email": email, "password": script.password });
    let sign_in = http.post(format!("{url}/api/v1/session")).header("origin", &url).json(&session);
    if sign_in.send().await.is_err() {
        return;
    }
    let decision = json!({ "verdict": verdict, "reason": "too-dark" });
    loop {
        let Ok(queue) = http.get(format!("{url}/api/v1/queue")).send().await else { return };
        let Ok(queue) = queue.json::<Value>().await else { return };
        for entry in queue["entries"].as_array().into_iter().flatten() {
            let id = entry["contribution"].as_str().unwrap().to_owned();
            let post = http.post(format!("{url}/api/v1/contributions/{id}/decision"));
            let Ok(answer) = post.header("origin", &url).json(&decision).send().await else {
                return;
            };
            if answer.status().is_success() {
                told.lock().unwrap().decided.push((id, verdict));
            }
        }
        tokio::task::yield_now().await;
    }
}

async fn all_jobs_are_done(app: &TestApp) {
    for _ in 0..2400 {
        let (waiting, failed) = app.house.app.store.read(jobs::counts).await.unwrap();
        assert_eq!(failed, 0, "jobs failed for good");
        if waiting == 0 {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("jobs are left after two minutes");
}

async fn everything_answered_is_there(told: &Told) {
    let http = Client::new();
    for follow_up in &told.follow_ups {
        let token = follow_up.rsplit('/').next().unwrap();
        let base = follow_up.split("/fr/").next().unwrap().split("/en/").next().unwrap();
        let address = format!("{base}/api/v1/follow-up/{token}");
        let answer = http.get(address).send().await.unwrap();
        assert_eq!(answer.status(), StatusCode::OK, "{follow_up}");
    }
}

async fn decisions_hold(app: &TestApp, told: &Told) {
    for (id, verdict) in &told.decided {
        let id = id.parse().unwrap();
        let read = app.house.app.store.read(move |db| contributions::by_id(db, id));
        let expected = if *verdict == "approve" { State::Published } else { State::Refused };
        assert_eq!(read.await.unwrap().state, expected);
    }
}

/// Every contribution has its original and its renditions; what is published, and nothing else,
/// has all of them under public keys.
async fn nothing_is_half_hung(app: &TestApp) {
    let read = app.house.app.store.read(|db| {
        let mut found = Vec::new();
        for id in contributions::ids_after(db, None, 100_000)? {
            let contribution = contributions::by_id(db, id)?;
            let pictures = pictures::of_contribution(db, id)?;
            found.push((contribution, pictures, wall::of_contribution(db, id)?));
        }
        Ok::<_, StoreError>(found)
    });
    let mut public = BTreeSet::new();
    let private: BTreeSet<String> = app.files("private").into_iter().collect();
    for (contribution, pictures, publication) in read.await.unwrap() {
        let settled = [State::Queued, State::Published, State::Refused];
        assert!(settled.contains(&contribution.state), "{contribution:?}");
        assert_eq!(publication.is_some(), contribution.state.is_public());
        for picture in pictures {
            let folder = format!("private/{}/{}", contribution.id, picture.id);
            let kept = private.iter().filter(|path| path.starts_with(&folder)).count();
            assert_eq!(kept, 1 + picture.renditions.len(), "{folder}");
            for rendition in &picture.renditions {
                if let Some(publication) = &publication {
                    let ending = if rendition.format == "jpeg" { "jpg" } else { "webp" };
                    let (id, width) = (publication.id, rendition.width);
                    public.insert(format!("public/{id}/{}/{width}.{ending}", picture.id));
                }
            }
        }
    }
    let lies: BTreeSet<String> = app.files("public").into_iter().collect();
    let wrong: Vec<&String> = lies.symmetric_difference(&public).collect();
    assert_eq!(wrong, Vec::<&String>::new(), "public files without a publication, or missing");
}
