/**
 * Words the taxonomy does not translate, or translates differently from how notices and titles put
 * them. Our own table: English stems, then the Korean words that mean them.
 */
export const ownWords = `
power bank: 보조배터리 파워뱅크 휴대용배터리
battery: 배터리 건전지 축전지 전지
charger: 충전기 차저 고속충전기
charging: 충전
adapter: 어댑터 아답터 아답타
plug: 플러그
socket: 콘센트 소켓
extension cord: 멀티탭 연장선
cable: 케이블 충전선
wireless: 무선
wired: 유선
portable: 휴대용 포터블 휴대
mini: 미니 소형
large: 대형 대용량
electric: 전기 전동 전동식
automatic: 자동
rechargeable: 충전식
solar: 태양광 태양열 솔라
magnetic: 자석 마그네틱 자성
magnet: 자석
magsafe: 맥세이프
water bead: 워터비즈 수정토 개구리알 워터비드
slime: 슬라임 액체괴물 액괴
balloon: 풍선
bubble: 비눗방울 버블
toy: 장난감 완구 토이
toy car: 장난감차 미니카
rc car: 무선조종자동차 알씨카 rc카
doll: 인형
plush: 봉제인형 봉제 플러시
soft toy: 봉제인형
stuffed: 봉제인형
figure: 피규어
block: 블록 블럭
puzzle: 퍼즐
game: 게임
board game: 보드게임
dart: 다트
gun: 총 건
water gun: 물총 워터건
rattle: 딸랑이
teether: 치발기
pacifier: 공갈젖꼭지 쪽쪽이 노리개젖꼭지
baby: 아기 유아 베이비 영아 신생아 영유아
child: 어린이 아동 아이 키즈 유아동 주니어
toddler: 유아 유아동
boy: 남아 소년
girl: 여아 소녀
man: 남성 남자
woman: 여성 여자 숙녀
stroller: 유모차
twin stroller: 쌍둥이유모차
car seat: 카시트
crib: 아기침대
bumper: 범퍼
mattress: 매트리스
sleeper: 슬리퍼침대
bassinet: 요람
bouncer: 바운서
swing: 그네 스윙
walker: 보행기
high chair: 하이체어 식탁의자
carrier: 아기띠
sling: 슬링
bed rail: 침대가드 침대난간
gate: 안전문
playpen: 베이비룸 놀이방
bath: 목욕 욕조
bath seat: 목욕의자
bottle: 병 젖병 보틀
tumbler: 텀블러
lunch box: 도시락
cup: 컵
bowl: 그릇 볼
plate: 접시 플레이트
spoon: 숟가락 스푼
fork: 포크
chopstick: 젓가락
knife: 칼 나이프
pan: 프라이팬 팬
pot: 냄비
kettle: 주전자 전기포트 커피포트
blender: 블렌더 믹서기 믹서
juicer: 착즙기
air fryer: 에어프라이어
pressure cooker: 압력솥
rice cooker: 밥솥
coffee: 커피
toaster: 토스터
microwave: 전자레인지
oven: 오븐
grill: 그릴
stove: 스토브 버너 난로
fire pit: 화로 화로대
lighter: 라이터
candle: 양초 캔들 향초
incense: 인센스 향
diffuser: 디퓨저 방향제
air freshener: 방향제 탈취제
deodorant: 데오드란트 탈취제
humidifier: 가습기
dehumidifier: 제습기
air purifier: 공기청정기
fan: 선풍기 팬 휴대용선풍기
heater: 히터 온풍기 난방기 전기히터
heating pad: 온열패드 찜질기 전기방석
electric blanket: 전기요 전기장판 전기담요
blanket: 담요 이불 블랭킷
pillow: 베개
hair dryer: 드라이기 헤어드라이어 드라이어
hair iron: 고데기 매직기
hair curler: 헤어롤
hair clip: 머리핀 헤어핀 헤어클립
hair band: 머리띠 헤어밴드
shaver: 면도기
massager: 마사지기 안마기
massage gun: 마사지건
toothbrush: 칫솔
toothpaste: 치약
teeth whitening: 치아미백
lipstick: 립스틱
lip: 립
nail: 네일 손톱
nail glue: 네일글루
nail polish: 매니큐어 네일폴리시
eyelash: 속눈썹
eyelash glue: 속눈썹접착제
perfume: 향수
cream: 크림
sunscreen: 선크림 자외선차단제
shampoo: 샴푸
soap: 비누
hair dye: 염색약 염모제
essential oil: 에센셜오일 아로마오일
tattoo: 타투 문신
mask: 마스크
contact lens: 콘택트렌즈 렌즈
glass: 안경 유리
sunglass: 선글라스
goggle: 고글
earring: 귀걸이 이어링 귀고리
necklace: 목걸이 네크리스
bracelet: 팔찌 브레이슬릿
ring: 반지 링
anklet: 발찌
brooch: 브로치
pendant: 펜던트
charm: 참
jewelry: 주얼리 쥬얼리 장신구
watch: 시계 손목시계
smart watch: 스마트워치
watch band: 시계줄 워치밴드 시계밴드
earphone: 이어폰
earbud: 이어폰 이어버드
headphone: 헤드폰 헤드셋
speaker: 스피커
microphone: 마이크
phone: 폰 휴대폰 핸드폰 스마트폰
phone case: 폰케이스 휴대폰케이스 핸드폰케이스
case: 케이스
cover: 커버 덮개
strap: 스트랩 끈
holder: 거치대 홀더 꽂이
stand: 스탠드 받침대 거치대
bag: 가방 백
backpack: 백팩 책가방 배낭
wallet: 지갑
pouch: 파우치
suitcase: 캐리어 여행가방
umbrella: 우산 양산
raincoat: 우비 우의 비옷 레인코트
hat: 모자
cap: 캡모자 캡
glove: 장갑
sock: 양말
shoe: 신발 슈즈
sandal: 샌들
slipper: 슬리퍼 실내화
boot: 부츠 장화
sneaker: 운동화 스니커즈
clothe: 의류 옷
dress: 원피스 드레스
skirt: 치마 스커트
shirt: 셔츠 티셔츠
pant: 바지 팬츠
jacket: 재킷 자켓 점퍼
hoodie: 후드티 후디
sweater: 스웨터 니트
pajama: 잠옷 파자마
sleepwear: 잠옷
underwear: 속옷
swimsuit: 수영복
costume: 코스튬 의상
bib: 턱받이
diaper: 기저귀
towel: 수건 타월
swim ring: 튜브 수영튜브
swim: 수영 스윔
inflatable: 공기주입식 에어 팽창식
pool: 풀장 수영장
life jacket: 구명조끼
float: 플로트 부력
helmet: 헬멧 안전모
knee pad: 무릎보호대
bicycle: 자전거
balance bicycle: 밸런스바이크 킥바이크
electric bicycle: 전기자전거
scooter: 킥보드 스쿠터
electric scooter: 전동킥보드
hoverboard: 호버보드
skateboard: 스케이트보드
roller skate: 롤러스케이트 인라인스케이트
trampoline: 트램폴린
slide: 미끄럼틀
tent: 텐트
sleep bag: 침낭
chair: 의자 체어
stool: 스툴
table: 테이블 탁자
desk: 책상
bed: 침대
sofa: 소파
dresser: 서랍장
drawer: 서랍
shelf: 선반
ladder: 사다리
lamp: 램프 전등 스탠드
light: 조명 라이트 등
light bulb: 전구
light chain: 장식등 알전구 줄조명
night light: 수면등 취침등 무드등
flashlight: 손전등 후레쉬 랜턴
laser pointer: 레이저포인터
drill: 드릴
saw: 톱
sander: 샌더
chainsaw: 체인톱 전기톱
lawn mower: 잔디깎이 예초기
pressure washer: 고압세척기
vacuum cleaner: 청소기 진공청소기
steam iron: 스팀다리미 다리미
steamer: 스티머
camera: 카메라
drone: 드론
monitor: 모니터
laptop: 노트북
tablet: 태블릿
keyboard: 키보드
mouse: 마우스
paint: 페인트 물감 도료
touch up paint: 터치업페인트
paint pen: 페인트펜 도색펜
coating: 코팅제 코팅
spray: 스프레이
cleaner: 세정제 클리너 세척제
detergent: 세제
glue: 접착제 본드 풀
adhesive: 접착제
sealant: 실란트
remover: 제거제 리무버
lubricant: 윤활제
wax: 왁스
ink: 잉크
marker: 마커
pencil: 연필
pencil case: 필통
crayon: 크레용 크레파스
eraser: 지우개
notebook: 공책 노트
sticker: 스티커
stationery: 학용품 문구
clay: 점토 클레이
craft: 공예 만들기
bead: 비즈 구슬
key ring: 키링 열쇠고리
firework: 폭죽
decoration: 장식
christmas: 크리스마스
christmas tree: 트리
halloween: 할로윈
gift: 선물
birthday: 생일
set: 세트
kit: 키트
car: 차량용 자동차 차량 카
motorcycle: 오토바이 바이크
tire: 타이어
pump: 펌프
air pump: 에어펌프
jump starter: 점프스타터
dash cam: 블랙박스
dog: 강아지 애견 반려견
cat: 고양이 반려묘
pet: 반려동물 애완동물
wood: 나무 원목 우드 목재
wooden: 나무 원목
metal: 금속 메탈
steel: 스틸
stainless steel: 스테인리스 스테인레스
silver: 은 실버
gold: 금 골드 도금
leather: 가죽
silicone: 실리콘
plastic: 플라스틱
cotton: 면 코튼
ceramic: 세라믹 도자기
waterproof: 방수
foldable: 접이식
adjustable: 조절
heart: 하트
star: 별
moon: 달
butterfly: 나비
flower: 꽃 플라워
princess: 공주
dinosaur: 공룡
rabbit: 토끼
bear: 곰
skull: 해골
pearl: 진주
crystal: 크리스탈 수정
rhinestone: 라인스톤
medicine: 의약품
rug: 러그 매트
mat: 매트
dance mat: 댄스매트
curtain: 커튼
blind: 블라인드
mirror: 거울
clock: 시계
smoke alarm: 연기감지기 화재감지기
carbon monoxide alarm: 일산화탄소경보기
fire extinguisher: 소화기
lock: 자물쇠 도어락
rope: 로프 밧줄
hammock: 해먹
fishing: 낚시
golf: 골프
yoga mat: 요가매트
dumbbell: 덤벨 아령
treadmill: 러닝머신
exercise: 운동 헬스
`;

/** Words with one meaning in titles: the first stands for all. */
export const sameWords = `
bicycle bike ebike
child kid children youngster
baby infant newborn
woman women lady ladies female womens
man men male mens
plush plushie plushy
jewelry jewellery
phone cellphone smartphone
charger charging
color colour
gray grey
rechargeable recharge
earring earing
pajama pyjama
stroller pushchair pram buggy
pacifier dummy
diaper nappy
flashlight torch
motorcycle motorbike
necklace necklet
backpack rucksack
sneaker trainer
mattress matress
electric electrical
powerbank portablecharger
wooden wood
sweater jumper
doll dolly
tv television
refrigerator fridge
`;
