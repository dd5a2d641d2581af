// What @twurple sees of the sandbox: events go out as JSON lines, calls come in as such.
// A call is [family, method, ...arguments], carried out in the bot's name.
import { ApiClient } from "@twurple/api";
import { StaticAuthProvider } from "@twurple/auth";
import { EventSubWsListener } from "@twurple/eventsub-ws";
import { createInterface } from "node:readline";

const { CLIENT_ID, TOKEN, SCOPES, OWNER, BOT, SOCKET } = process.env;
const tell = (line) => process.stdout.write(JSON.stringify(line) + "\n");

const authProvider = new StaticAuthProvider(CLIENT_ID, TOKEN, SCOPES.split(" "), BOT);
const api = new ApiClient({ authProvider, logger: { minLevel: "critical" } });
const listener = new EventSubWsListener({
  apiClient: api,
  url: SOCKET,
  logger: { minLevel: "critical" },
});

const seen = {
  message: (e) => ({ id: e.messageId, text: e.messageText, by: e.chatterName }),
  act: (e) => ({ action: e.moderationAction, by: e.moderatorName }),
  held: (e) => ({
    id: e.messageId,
    reason: e.reason,
    category: e.autoMod?.category ?? null,
    terms: e.blockedTerms?.length ?? null,
  }),
  judged: (e) => ({ id: e.messageId, status: e.status }),
  terms: (e) => ({ action: e.action, terms: e.terms }),
  suspect: (e) => ({ by: e.userName, status: e.lowTrustStatus, text: e.messageText }),
  plea: (e) => ({ id: e.id, text: e.text }),
  settings: (e) => ({ slow: e.slowModeDelay, emotes: e.emoteOnlyModeEnabled }),
  shield: (e) => ({ by: e.moderatorName }),
  raid: (e) => ({ from: e.raidingBroadcasterName, viewers: e.viewers }),
  follow: (e) => ({ by: e.userName }),
  shared: (e) => ({ id: e.sessionId, size: e.participants?.length ?? 0 }),
};
const hear = (name) => (event) => tell({ event: name, ...seen[name](event) });

const wanted = [
  listener.onChannelChatMessage(OWNER, BOT, hear("message")),
  listener.onChannelModerate(OWNER, BOT, hear("act")),
  listener.onAutoModMessageHoldV2(OWNER, BOT, hear("held")),
  listener.onAutoModMessageUpdateV2(OWNER, BOT, hear("judged")),
  listener.onAutoModTermsUpdate(OWNER, BOT, hear("terms")),
  listener.onChannelSuspiciousUserMessage(OWNER, BOT, hear("suspect")),
  listener.onChannelUnbanRequestCreate(OWNER, BOT, hear("plea")),
  listener.onChannelChatSettingsUpdate(OWNER, BOT, hear("settings")),
  listener.onChannelShieldModeBegin(OWNER, BOT, hear("shield")),
  listener.onChannelRaidTo(OWNER, hear("raid")),
  listener.onChannelFollow(OWNER, BOT, hear("follow")),
  listener.onChannelSharedChatSessionBegin(OWNER, hear("shared")),
];
let accepted = 0;
listener.onSubscriptionCreateSuccess(() => {
  accepted += 1;
  if (accepted === wanted.length) tell({ event: "ready" });
});
listener.onSubscriptionCreateFailure((one, error) => tell({ event: "failed", why: String(error) }));
listener.onRevoke((one, status) => tell({ event: "revoked", status }));
listener.start();

const plain = (value) => JSON.parse(JSON.stringify(value ?? null));
for await (const line of createInterface({ input: process.stdin })) {
  const [family, method, ...args] = JSON.parse(line);
  try {
    tell({ answer: plain(await api.asUser(BOT, (own) => own[family][method](...args))) });
  } catch (error) {
    tell({ error: error.statusCode ?? String(error) });
  }
}
listener.stop();
process.exit(0);
