//! The story, played through the JSON interface on a stage whose clock moves.

use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

use crate::story::{Fate, Sent};
use crate::{Album, Client, ClientError, Form, Hours, Photograph};

/// Where the story is played: a house that serves, whose clock and worker the play moves.
pub trait Stage {
    /// Where it serves, without a final slash.
    fn base_url(&self) -> &str;
    /// Moves its clock. Never backwards.
    fn go_to(&self, instant: Timestamp);
    /// Does all jobs that are due.
    fn work(&self);
    /// One more contribution was played.
    fn played(&self, title: &str);
}

/// The story could not be played.
#[derive(Debug, thiserror::Error)]
pub enum PlayError {
    /// The house said no.
    #[error(transparent)]
    Client(#[from] ClientError),
    /// The house answered something else than it should.
    #[error("the house's answer to {0} has no {1}")]
    Unexpected(&'static str, &'static str),
    /// The story names a theme or a toy that is not there.
    #[error("the story names “{0}”, which is not there")]
    Unknown(String),
}

/// How long a contributor looks at their picture on the wall before taking it back.
const SECOND_THOUGHT: SignedDuration = SignedDuration::from_mins(170);
/// A decision made so long ago can still be undone.
const JUST_NOW: SignedDuration = SignedDuration::from_mins(3);

/// Sends everything, and decides as the story says. `themes` gives the id of a theme's slug;
/// `moderator` their address and password.
pub fn play(
    stage: &dyn Stage,
    (story, hours): (&[Sent], &Hours),
    album: &Album,
    themes: &dyn Fn(&str) -> Option<String>,
    moderator: (&str, &str),
    now: Timestamp,
) -> Result<(), PlayError> {
    let mut later: Vec<(Timestamp, usize, String)> = Vec::new();
    for (index, sent) in story.iter().enumerate() {
        let at = hours.sent(now - SignedDuration::from_secs_f64(sent.hours_ago * 3600.0));
        decide_until(stage, (story, hours), &mut later, moderator, at)?;
        stage.go_to(at);
        let theme = themes(&sent.theme).ok_or_else(|| PlayError::Unknown(sent.theme.clone()))?;
        let follow_up = send(stage, sent, album, &theme)?;
        stage.work();
        stage.played(&sent.title);
        later.push((decided_at(sent, hours, at, now), index, follow_up));
    }
    decide_until(stage, (story, hours), &mut later, moderator, now)?;
    stage.go_to(now);
    stage.work();
    Ok(())
}

fn decided_at(sent: &Sent, hours: &Hours, at: Timestamp, now: Timestamp) -> Timestamp {
    match &sent.fate {
        Fate::Refuse { settled: false, .. } => now - JUST_NOW,
        _ => hours.decided(at),
    }
}

/// Decides what is due before `until`, in the order of time.
fn decide_until(
    stage: &dyn Stage,
    (story, hours): (&[Sent], &Hours),
    later: &mut Vec<(Timestamp, usize, String)>,
    moderator: (&str, &str),
    until: Timestamp,
) -> Result<(), PlayError> {
    later.sort_by_key(|(at, ..)| *at);
    let due = later.iter().take_while(|(at, ..)| *at <= until).count();
    for (at, index, follow_up) in later.drain(..due) {
        let sent = &story[index];
        if matches!(sent.fate, Fate::Wait | Fate::Broken) {
            continue;
        }
        stage.go_to(at);
        let address = decide(stage, sent, moderator)?;
        stage.work();
        afterwards(stage, (sent, hours), at, (&address, &follow_up), moderator)?;
        stage.work();
    }
    Ok(())
}

/// Decides; gives the address of the decisions on it.
fn decide(stage: &dyn Stage, sent: &Sent, moderator: (&str, &str)) -> Result<String, PlayError> {
    let desk = desk(stage.base_url(), moderator)?;
    let address = format!("/api/v1/contributions/{}/decision", waiting(&desk, &sent.title)?);
    let decision = match &sent.fate {
        Fate::Refuse { reason, words, .. } => {
            json!({ "verdict": "refuse", "reason": reason, "words": words })
        }
        _ => json!({ "verdict": "approve" }),
    };
    desk.post(&address, &decision)?;
    Ok(address)
}

/// What became later of what was hung at `hung`: taken down through `address`, or taken back.
fn afterwards(
    stage: &dyn Stage,
    (sent, hours): (&Sent, &Hours),
    hung: Timestamp,
    (address, follow_up): (&str, &str),
    moderator: (&str, &str),
) -> Result<(), PlayError> {
    match &sent.fate {
        Fate::TakeDown { reason, words } => {
            stage.go_to(hours.decided(hung));
            let takedown = json!({ "verdict": "take-down", "reason": reason, "words": words });
            desk(stage.base_url(), moderator)?.post(address, &takedown)?;
        }
        Fate::Withdraw => {
            stage.go_to(hung + SECOND_THOUGHT);
            let token = follow_up.rsplit('/').next().unwrap_or_default();
            let visitor = Client::new(stage.base_url());
            visitor.post(&format!("/api/v1/follow-up/{token}/withdrawal"), &Value::Null)?;
        }
        Fate::Wait | Fate::Broken | Fate::Hang | Fate::Refuse { .. } => {}
    }
    Ok(())
}

/// The desk, signed in to.
pub(crate) fn desk(base_url: &str, (email, password): (&str, &str)) -> Result<Client, PlayError> {
    let desk = Client::new(base_url);
    desk.post("/api/v1/session", &json!({ "email": email, "password": password }))?;
    Ok(desk)
}

/// Fills the form in as its contributor did; gives their follow-up link.
fn send(stage: &dyn Stage, sent: &Sent, album: &Album, theme: &str) -> Result<String, PlayError> {
    let visitor = Client::new(stage.base_url());
    let asked = visitor.get(&format!("/api/v1/themes/{theme}/contribution-form"))?;
    let mut form = Form::new()
        .field("title", &sent.title)
        .field("story", &sent.story)
        .field("credit", &sent.credit)
        .field("licence", &sent.licence);
    if let Some(email) = &sent.email {
        form = form.field("email", email);
    }
    for statement in asked["statements"].as_array().into_iter().flatten() {
        if statement["required"] == true {
            form = form.field("consent", statement["id"].as_str().unwrap_or_default());
        }
    }
    for (place, alt) in (1..).zip(&sent.alt) {
        form = form.field(&format!("alt-{place}"), alt);
    }
    for toy in &sent.toys {
        form = form.file("pictures", &file_of(sent, toy, album)?);
    }
    let address = format!("/api/v1/themes/{theme}/contributions");
    let received = visitor.send(&address, &sent.language, form)?;
    let follow_up = received["follow_up"].as_str().map(str::to_owned);
    follow_up.ok_or(PlayError::Unexpected("a contribution", "follow_up"))
}

/// The id of the contribution with that title in the moderator's queue.
fn waiting(desk: &Client, title: &str) -> Result<String, PlayError> {
    let queue = desk.get("/api/v1/queue")?;
    let entries =
        queue["entries"].as_array().ok_or(PlayError::Unexpected("the queue", "entries"))?;
    let entry = entries.iter().find(|entry| entry["title"] == title);
    let id = entry.and_then(|entry| entry["contribution"].as_str());
    id.map(str::to_owned).ok_or_else(|| PlayError::Unknown(title.to_owned()))
}

fn file_of(sent: &Sent, toy: &str, album: &Album) -> Result<Photograph, PlayError> {
    let unknown = || PlayError::Unknown(toy.to_owned());
    if matches!(sent.fate, Fate::Broken) {
        return Photograph::damaged().map_err(|_| unknown());
    }
    album.get(toy).cloned().ok_or_else(unknown)
}
