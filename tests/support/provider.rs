//! A provider of accounts, written by others: the `oidc-provider` of npm, one for each test.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

use cimaise_server::settings::OidcProvider;
use reqwest::Url;
use serde_json::{Value, json};

use crate::{Page, Visitor};

/// How often it may send on by itself.
const MOST: usize = 10;

/// It runs until it is dropped.
pub struct Provider {
    server: Child,
    // It may say more, and would end where nobody listens.
    _said: BufReader<ChildStdout>,
    /// Its address, without a final slash.
    pub url: String,
}

/// Somebody who has an account there, and what it says of them.
#[derive(Clone, Copy, Debug)]
pub struct Account {
    /// Who they are there.
    pub subject: &'static str,
    /// Their mail address.
    pub email: &'static str,
    /// It is verified.
    pub verified: bool,
    /// Their name.
    pub name: &'static str,
    /// How they show who they are (RFC 8176), separated by spaces.
    pub methods: &'static str,
    /// By which name it calls that.
    pub acr: &'static str,
}

impl Account {
    /// Somebody whose address is verified, by a password.
    pub const fn of(subject: &'static str, email: &'static str) -> Self {
        Self { subject, email, verified: true, name: "", methods: "pwd", acr: "" }
    }
}

impl Provider {
    /// Starts one.
    pub fn start() -> Self {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("browser/support/provider.mjs");
        let node = std::env::var("CIMAISE_TEST_NODE").unwrap_or_else(|_| "node".to_owned());
        let mut command = Command::new(node);
        command.arg(script).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut server = command.spawn().expect("node runs");
        let mut url = String::new();
        let said = server.stdout.take().expect("it can be heard");
        let mut said = BufReader::new(said);
        said.read_line(&mut url).expect("it says where it stands");
        assert!(url.starts_with("http://"), "npm ci in tests/browser brings oidc-provider");
        Self { server, _said: said, url: url.trim().to_owned() }
    }

    /// Tells it of a house, which knows it under a name and asks it for tokens signed in a way; gives the
    /// house's settings.
    pub async fn knows(&self, house: &str, name: &str, algorithm: &str) -> OidcProvider {
        let body = json!({
            "redirect_uris": [format!("{house}/sign-in/with/{name}/back")],
            "id_token_signed_response_alg": algorithm,
        });
        let post = reqwest::Client::new().post(format!("{}/reg", self.url)).json(&body);
        let told: Value = post.send().await.unwrap().json().await.unwrap();
        let text = |key: &str| told[key].as_str().unwrap_or_else(|| panic!("{told}")).to_owned();
        settings(&self.url, &text("client_id"), Some(text("client_secret")))
    }

    /// A browser that was sent there signs in; gives the address that it is sent back to.
    pub async fn signs_in(&self, browser: &Visitor, sent_to: &str, account: &Account) -> String {
        let verified = if account.verified { "yes" } else { "no" };
        let Account { subject, email, name, methods, acr, .. } = *account;
        let form = [
            ("sub", subject),
            ("email", email),
            ("verified", verified),
            ("name", name),
            ("amr", methods),
            ("acr", acr),
        ];
        self.answers(browser, sent_to, &form).await
    }

    /// The same, and turns back.
    pub async fn turns_back(&self, browser: &Visitor, sent_to: &str) -> String {
        self.answers(browser, sent_to, &[("cancel", "yes")]).await
    }

    async fn answers(&self, browser: &Visitor, sent_to: &str, form: &[(&str, &str)]) -> String {
        let mut at = self.follows(browser, sent_to).await;
        if self.is_its_own(&at) {
            let answer = browser.sends_form(&at, form).await;
            at = self.follows(browser, &self.next(&answer)).await;
        }
        at
    }

    /// Where its own redirections lead: to its form, or away.
    async fn follows(&self, browser: &Visitor, sent_to: &str) -> String {
        let mut at = sent_to.to_owned();
        for _ in 0..MOST {
            if !self.is_its_own(&at) || at.contains("/interaction/") {
                return at;
            }
            at = self.next(&browser.opens(&at).await);
        }
        panic!("it sends in circles: {at}");
    }

    /// Whether an address is of it: another's may begin with the same letters.
    fn is_its_own(&self, address: &str) -> bool {
        let [own, other] = [&self.url, address].map(|one| Url::parse(one).unwrap().origin());
        own == other
    }

    fn next(&self, answer: &Page) -> String {
        let location = answer.header("location").unwrap_or_else(|| panic!("{}", answer.text));
        Url::parse(&self.url).unwrap().join(location).unwrap().into()
    }
}

/// The settings of a house that signs in by a provider.
pub(crate) fn settings(issuer: &str, id: &str, secret: Option<String>) -> OidcProvider {
    OidcProvider {
        issuer: issuer.to_owned(),
        client_id: id.to_owned(),
        client_secret: secret.map(Into::into),
        label_fr: "Se connecter avec le compte de la ville".to_owned(),
        label_en: "Sign in with the town's account".to_owned(),
        scopes: "openid email profile".to_owned(),
        verifies_addresses: false,
        domains: Vec::new(),
        second_factor: false,
        acr: Vec::new(),
    }
}

impl Drop for Provider {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
