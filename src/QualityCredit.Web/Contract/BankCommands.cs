namespace QualityCredit.Web.Contract;

/// <summary>What a bank copies from the page for banks: each is run as it stands by a test. KEY holds the key.</summary>
internal sealed class BankCommands(string host)
{
    private const string Bearer = "-H \"Authorization: Bearer $KEY\"";

    private const string Json = "-H 'Content-Type: application/json'";

    private const string Authorisation = """{"reference":"授字〔2026〕1号","from":"2026-11-01","until":"2027-10-31"}""";

    public string WhoAmI => $"curl -fsS {host}/api/v1/client {Bearer}";

    public string Public => $"curl -fsS {host}/api/v1/blacklist/QC100010-1";

    public string Ask => $$$"""
        curl -fsS -X POST {{{host}}}/api/v1/credit/QC100001-3 {{{Bearer}}} \
          {{{Json}}} -H 'X-Client-User: li.ming' -H 'Idempotency-Key: "loan-2026-0001"' \
          -D headers.txt -o answer.json \
          -d '{"purpose":"before-lending","authorisation":{{{Authorisation}}}}'
        """;

    public string Verify => $$$"""
        curl -fsS {{{host}}}/.well-known/jwks.json -o jwks.json
        digest=$(openssl dgst -sha256 -binary answer.json | base64)
        grep -i '^content-digest:' headers.txt | grep -F "$digest"
        """;

    public string VerifyAnswer => $"qc answer verify answer.json --headers headers.txt --keys jwks.json --url {host}/api/v1/credit/QC100001-3";

    /// <summary>The signature base of RFC 9421, §2.5, and the key and the signature as openssl reads them.</summary>
    public string VerifySignature => $$$"""
        header() { sed -n "s/^$1: //Ip" headers.txt | tr -d '\r'; }
        binary() { tr '_-' '/+' | awk '{ while (length($0) % 4) $0 = $0 "="; print }' | base64 -d; }
        hex() { od -An -v -tx1 | tr -d ' \n'; }
        input=$(header signature-input); input=${input#qc=}
        printf '%s: %s\n' '"@status"' 200 '"content-type"' "$(header content-type)" '"content-digest"' "$(header content-digest)" \
          '"@method";req' POST '"@target-uri";req' {{{host}}}/api/v1/credit/QC100001-3 > base.txt
        printf '"@signature-params": %s' "$input" >> base.txt
        id=${input#*keyid=\"}; id=${id%%\"*}
        jwk=$(tr '{' '\n' < jwks.json | grep -F "\"$id\"")
        x=$(sed 's/.*"x":"\([^"]*\)".*/\1/' <<< "$jwk" | binary | hex); y=$(sed 's/.*"y":"\([^"]*\)".*/\1/' <<< "$jwk" | binary | hex)
        printf '%b' "$(sed 's/../\\x&/g' <<< "3059301306072a8648ce3d020106082a8648ce3d03010703420004$x$y")" | openssl pkey -pubin -inform DER -out key.pem
        signed=$(header signature | cut -d: -f2 | binary | hex)
        printf 'asn1=SEQUENCE:s\n[s]\nr=INTEGER:0x%s\ns=INTEGER:0x%s\n' "${signed:0:64}" "${signed:64}" > signature.cnf
        openssl asn1parse -genconf signature.cnf -noout -out signature.der
        openssl dgst -sha256 -verify key.pem -signature signature.der base.txt
        """;

    public string Batch => $$$"""
        curl -fsS -X POST {{{host}}}/api/v1/credit/batch {{{Bearer}}} \
          {{{Json}}} -H 'Idempotency-Key: "batch-2026-0001"' \
          -d '{"purpose":"after-lending","user":"li.ming","questions":[{"code":"QC100001-3","authorisation":{{{Authorisation}}}},{"code":"QC100010-1"}]}'
        """;

    public string Job => $$$"""
        printf '%s\n' '{"code":"QC100001-3","user":"li.ming","authorisation":{{{Authorisation}}}}' '{"code":"QC100010-1","user":"li.ming"}' > questions.ndjson
        job=$(curl -fsS -X POST '{{{host}}}/api/v1/credit/jobs?purpose=after-lending' {{{Bearer}}} \
          -H 'Content-Type: application/x-ndjson' -H 'Idempotency-Key: "job-2026-0001"' --data-binary @questions.ndjson | sed 's/.*"id":\([0-9]*\).*/\1/')
        for second in $(seq 600); do
          curl -fsS "{{{host}}}/api/v1/credit/jobs/${job:?}" {{{Bearer}}} | grep -E '"(finished|failed|cancelled)"' && break; sleep 1
        done
        curl -fsS "{{{host}}}/api/v1/credit/jobs/$job/result" {{{Bearer}}}
        """;

    public string Watch => $$$"""
        curl -fsS -X POST {{{host}}}/api/v1/watches {{{Bearer}}} \
          {{{Json}}} -H 'Idempotency-Key: "watch-2026-0001"' -d '{"codes":["QC100001-3","QC100010-1"]}'
        curl -fsS '{{{host}}}/api/v1/watches/events?after=0&limit=100' {{{Bearer}}}
        """;

    public string Webhook => $$$"""
        curl -fsS -X PUT {{{host}}}/api/v1/watches/target {{{Bearer}}} \
          {{{Json}}} -d '{"url":"https://bank.example/webhooks"}'
        curl -fsS {{{host}}}/api/v1/watches/target {{{Bearer}}}
        """;

    public string Ledger => $$$"""
        curl -fsS '{{{host}}}/api/v1/ledger?after=0' {{{Bearer}}} -o ledger.ndjson
        qc ledger verify --file ledger.ndjson --keys jwks.json
        """;

    public string History => $"curl -fsS {host}/api/v1/enterprises/QC100020-8/listings {Bearer}";
}
