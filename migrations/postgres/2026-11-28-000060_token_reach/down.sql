DROP TABLE api_token_bars;
