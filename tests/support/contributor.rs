//! Someone who sends pictures.

use reqwest::multipart::{Form, Part};

use crate::visitor::read;
use crate::{Page, Picture, TestApp, Visitor, picture_for};

/// A contributor with a phone.
pub struct Contributor<'a> {
    pub(crate) app: &'a TestApp,
    /// The browser of the phone.
    pub browser: Visitor,
}

/// The form as it is filled in.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// The theme's address, without a language.
    pub theme: String,
    /// In which language.
    pub language: String,
    /// The title.
    pub title: String,
    /// The story.
    pub story: String,
    /// Who made it.
    pub credit: String,
    /// Which licence.
    pub licence: String,
    /// Where letters go.
    pub email: Option<String>,
    /// Somebody can be recognised in a picture.
    pub faces: bool,
    /// What is answered to how old they are.
    pub age: Option<&'static str>,
    /// The code with which one comes.
    pub invitation: String,
    /// Accept the required statements.
    pub accepts: bool,
    /// The statements that stand ticked, where the form was opened earlier.
    pub ticked: Option<Vec<String>>,
    /// The same for a form that is sent again.
    pub submission: String,
    /// The files.
    pub pictures: Vec<Picture>,
}

/// What was sent, as its contributor knows it.
#[derive(Clone, Debug)]
pub struct Sent {
    /// Its title.
    pub title: String,
    /// Its follow-up address.
    pub follow_up: String,
}

impl Sheet {
    /// A good form for the open theme, with one JPEG that no other title has.
    pub fn of(title: &str) -> Self {
        Self {
            theme: "/musee/paper-toy/lichtenstein".into(),
            language: "fr".into(),
            title: title.into(),
            story: "Elle prépare une soupe pour tout le quartier.".into(),
            credit: "Ines B.".into(),
            licence: "cc-by-4.0".into(),
            email: Some("ines@example.org".into()),
            faces: false,
            age: None,
            invitation: String::new(),
            accepts: true,
            ticked: None,
            submission: uuid::Uuid::new_v4().to_string(),
            pictures: vec![picture_for(title)],
        }
    }

    /// Another form, filled in the same way.
    #[must_use]
    pub fn again(&self) -> Self {
        Self { submission: uuid::Uuid::new_v4().to_string(), ..self.clone() }
    }
}

impl<'a> Contributor<'a> {
    pub(crate) fn new(app: &'a TestApp) -> Self {
        Self { app, browser: app.visitor() }
    }

    /// Sends a good form with one JPEG, and keeps the follow-up link.
    pub async fn sends(&self, title: &str) -> Sent {
        self.sends_sheet(&Sheet::of(title)).await
    }

    /// Sends a form that is taken.
    pub async fn sends_sheet(&self, sheet: &Sheet) -> Sent {
        let answer = self.tries(sheet).await;
        assert_eq!(answer.status.as_u16(), 201, "{}", answer.text);
        let follow_up = answer.json()["follow_up"].as_str().unwrap().to_owned();
        Sent { title: sheet.title.clone(), follow_up }
    }

    /// Sends a form, whatever the answer; as the page's script does.
    pub async fn tries(&self, sheet: &Sheet) -> Page {
        let address = self.form_address(sheet);
        let form = self.fill(sheet).await;
        let post = self.browser.http.post(address).header("accept", "application/json");
        read(post.multipart(form)).await
    }

    /// Sends a form as a browser without scripts does.
    pub async fn posts(&self, sheet: &Sheet) -> Page {
        let address = self.form_address(sheet);
        let form = self.fill(sheet).await;
        let post = self.browser.http.post(address).header("accept", "text/html");
        read(post.header("origin", &self.app.url).multipart(form)).await
    }

    /// Opens the follow-up page.
    pub async fn follows(&self, sent: &Sent) -> Page {
        self.browser.opens(&sent.follow_up).await
    }

    /// What the follow-up link tells programs.
    pub async fn follows_as_json(&self, sent: &Sent) -> serde_json::Value {
        let token = sent.follow_up.rsplit('/').next().unwrap();
        self.browser.opens(&format!("/api/v1/follow-up/{token}")).await.json()
    }

    /// Contests what was decided, by the form of the follow-up page.
    pub async fn contests(&self, sent: &Sent, words: &str) -> Page {
        let form = [("words", words)];
        let post = self.browser.http.post(format!("{}/appeal", sent.follow_up)).form(&form);
        let answer = read(post.header("origin", &self.app.url)).await;
        assert_eq!(answer.status.as_u16(), 303, "{}", answer.text);
        self.browser.opens(&format!("{}?contested=1", sent.follow_up)).await
    }

    /// Takes a contribution back.
    pub async fn withdraws(&self, sent: &Sent) -> Page {
        let post = self.browser.http.post(format!("{}/withdrawal", sent.follow_up));
        let answer = read(post.header("origin", &self.app.url).form(&[("confirm", "yes")])).await;
        assert_eq!(answer.status.as_u16(), 303, "{}", answer.text);
        answer
    }

    fn form_address(&self, sheet: &Sheet) -> String {
        self.browser.address(&format!("/{}{}/contribute", sheet.language, sheet.theme))
    }

    async fn fill(&self, sheet: &Sheet) -> Form {
        let mut form = Form::new()
            .text("submission", sheet.submission.clone())
            .text("title", sheet.title.clone())
            .text("story", sheet.story.clone())
            .text("credit", sheet.credit.clone())
            .text("licence", sheet.licence.clone())
            .text("email", sheet.email.clone().unwrap_or_default())
            .text("invitation", sheet.invitation.clone())
            .text("faces", "no");
        if sheet.faces {
            form = form.text("faces", "yes");
        }
        if let Some(age) = sheet.age {
            form = form.text("age", age);
        }
        let ticked = match &sheet.ticked {
            Some(ticked) => ticked.clone(),
            None if sheet.accepts => self.statements(sheet).await,
            None => Vec::new(),
        };
        for statement in ticked {
            form = form.text("consent", statement);
        }
        for (place, picture) in (1..).zip(&sheet.pictures) {
            let file = Part::bytes(picture.bytes.clone()).file_name(picture.name.clone());
            form =
                form.text(format!("alt-{place}"), "Un personnage de papier").part("pictures", file);
        }
        form
    }

    /// The ids of the statements that must be accepted.
    pub(crate) async fn statements(&self, sheet: &Sheet) -> Vec<String> {
        let theme = self.app.theme_id(&sheet.theme).await;
        let asked = self.browser.opens(&format!("/api/v1/themes/{theme}/contribution-form")).await;
        let statements = asked.json()["statements"].as_array().cloned().unwrap_or_default();
        statements
            .iter()
            .filter(|one| one["required"] == true)
            .map(|one| one["id"].as_str().unwrap().to_owned())
            .collect()
    }
}
